"use client";

import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Checkbox } from "@zea/ui/checkbox";
import { ReasonField } from "@/components/reason-field.tsx";
import type { RateEffects as Effects } from "./coach.ts";

type RateEffectsProps = {
  preview: Effects;
  /** Why the difference is adjusted; null while it isn't. */
  reason: string | null;
  proposedReason: string;
  setReason: (reason: string | null) => void;
  error: string | undefined;
};

/** What a rate does to the sessions recorded before it, with the offer to adjust those that stay as they are. */
export function RateEffects({ preview, reason, proposedReason, setReason, error }: RateEffectsProps) {
  const t = useTranslations("coach.rate.effects");
  const { signedMoney, money, duration } = useFormat();
  const { unrated, unratedMinor, frozen, frozenMinutes, differenceMinor } = preview.effects;
  if (unrated + frozen === 0) return <p className="text-fg-3 text-s">{t("none")}</p>;
  const amount = signedMoney(differenceMinor);
  return (
    <>
      <Banner tone="attention" role="status">
        <div className="grid gap-1.5">
          {unrated > 0 ? <p>{t("unrated", { count: unrated, amount: money(unratedMinor) })}</p> : null}
          {frozen > 0 ? <p>{t("frozen", { count: frozen, hours: duration(frozenMinutes), amount })}</p> : null}
          <AffectedSessions preview={preview} />
        </div>
      </Banner>
      {frozen > 0 ? (
        <Checkbox
          label={t("adjust", { amount })}
          hint={t("adjustHint", { count: frozen })}
          checked={reason !== null}
          onChange={({ target }) => setReason(target.checked ? proposedReason : null)}
        />
      ) : null}
      {frozen > 0 && reason !== null ? (
        <ReasonField
          name="adjustmentReason"
          hint={t("reasonHint")}
          error={error}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      ) : null}
    </>
  );
}

function AffectedSessions({ preview: { effects, sessions } }: { preview: Effects }) {
  const t = useTranslations("coach.rate.effects");
  const { dateTime, isoDate, duration, money } = useFormat();
  const more = effects.unrated + effects.frozen - sessions.length;
  return (
    <details>
      <summary className="w-fit cursor-pointer rounded-s font-semibold">{t("which")}</summary>
      <ul className="mt-1.5 grid gap-1 text-s">
        {sessions.map(({ bookingId, startedAt, minutes, paidMinor, dueMinor }) => (
          <li key={bookingId} className="flex flex-wrap justify-between gap-x-3">
            <Link
              href={{ pathname: "/calendar", query: { date: isoDate(startedAt), booking: bookingId } }}
              className="rounded-s underline"
            >
              {dateTime(startedAt)}
            </Link>
            <span className="tabular-nums">
              {duration(minutes)}:{" "}
              {t("change", { before: paidMinor === null ? t("unpaid") : money(paidMinor), after: money(dueMinor) })}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="mt-1 text-fg-3 text-s">{t("more", { count: more })}</p> : null}
    </details>
  );
}
