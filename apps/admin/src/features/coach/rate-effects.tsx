"use client";

import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Checkbox } from "@zea/ui/checkbox";
import { Field } from "@zea/ui/field";
import { Textarea } from "@zea/ui/textarea";
import type { RateEffects as Effects } from "./coach.ts";

type RateEffectsProps = {
  effects: Effects;
  /** Why the difference is adjusted; null while it isn't. */
  reason: string | null;
  proposedReason: string;
  setReason: (reason: string | null) => void;
  error: string | undefined;
};

/** What a rate does to the sessions recorded before it, with the offer to adjust those that stay as they are. */
export function RateEffects({ effects, reason, proposedReason, setReason, error }: RateEffectsProps) {
  const t = useTranslations("coach.rate.effects");
  const { money, signedMoney, duration } = useFormat();
  const { unrated, unratedMinor, frozen, frozenMinutes, differenceMinor } = effects;
  if (unrated + frozen === 0) return <p className="text-fg-3 text-s">{t("none")}</p>;
  const amount = signedMoney(differenceMinor);
  return (
    <>
      <Banner tone="attention">
        {unrated > 0 ? <p>{t("unrated", { count: unrated, amount: money(unratedMinor) })}</p> : null}
        {frozen > 0 ? <p>{t("frozen", { count: frozen, hours: duration(frozenMinutes), amount })}</p> : null}
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
        <Field label={t("reason")} hint={t("reasonHint")} error={error}>
          <Textarea
            rows={2}
            required
            maxLength={500}
            name="adjustmentReason"
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Field>
      ) : null}
    </>
  );
}
