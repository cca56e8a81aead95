"use client";

import { instantAfter, instantNear, timeIn } from "@zea/format/time-zone";
import { ConfirmUnusual } from "@zea/shell/confirm-unusual";
import { useRouter } from "@zea/shell/navigation";
import { OutcomeChanged } from "@zea/shell/outcome-changed";
import { TimeField } from "@zea/shell/time-field";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { Dock } from "@zea/ui/dock";
import { useTimeZone } from "next-intl";
import { type FormEvent, useState } from "react";
import { FocusTitle } from "@/components/focus-title.tsx";
import type { RealTimes, Session, Timer } from "@/features/session/session.ts";
import { RecordQuote } from "./record-quote.tsx";
import { useCompleteSession } from "./use-complete-session.ts";
import { useRecordQuote } from "./use-record-quote.ts";

type RecordFormProps = {
  session: Session;
  timer: Timer;
  now: Date;
  isFresh: boolean;
  onResume: () => void;
  onDone: () => unknown;
};

/** The session's real times with the resulting minutes and amount, to check before they are stored for good. */
export function RecordForm({ session, timer, now, isFresh, onResume, onDone }: RecordFormProps) {
  const t = useTranslations("sessionRecord");
  const router = useRouter();
  const { from, to, setFrom, setTo, times } = useTimes(session, timer, now);
  const { quote, refusal, isBehind } = useRecordQuote(session.bookingId, times);
  const { save, isPending, failure, isOutcomeChanged, asked } = useCompleteSession({ onDone });
  const isMeasured = timer.stoppedAt !== null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!times || !quote || isPending) return;
    const shown = { billableMinutes: quote.billableMinutes, amountMinor: quote.amountMinor };
    void save({ bookingId: session.bookingId, ...times, shown });
  };
  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-4">
      <Card className="grid gap-4">
        <div className="grid gap-1.5">
          <FocusTitle isFresh={isFresh}>{t("title")}</FocusTitle>
          <p className="text-fg-2 text-ms">{t(isMeasured ? "measured" : "planned")}</p>
        </div>
        <div className="grid grid-cols-2 gap-3">
          <TimeField label={t("from")} value={from} onChange={setFrom} />
          <TimeField label={t("to")} value={to} onChange={setTo} />
        </div>
        <div aria-live="polite" className="grid gap-3">
          {times === null ? <Banner tone="attention">{t("incomplete")}</Banner> : null}
          {refusal ? <Banner tone="negative">{refusal}</Banner> : null}
          {refusal || times === null ? null : <RecordQuote quote={quote} />}
        </div>
      </Card>
      <OutcomeChanged action={{ isOutcomeChanged }} />
      <ConfirmUnusual action={asked} values={times} />
      <div aria-live="assertive" className="empty:-mt-4">
        {failure ? <Banner tone="negative">{failure}</Banner> : null}
      </div>
      <div data-dock className="max-md:-mt-4">
        <Dock note={t("once")} className="[&>div:first-child>*]:flex-1">
          <Button variant="ghost" size="l" onClick={isMeasured ? onResume : () => router.back()}>
            {isMeasured ? t("resume") : t("back")}
          </Button>
          <Button type="submit" variant="accent" size="l" pending={isPending} disabled={!quote || isBehind}>
            {t("save")}
          </Button>
        </Dock>
      </div>
    </form>
  );
}

/** Two wall-clock times in the club's time zone and the instants nearest to the planned ones that they mean. */
function useTimes(session: Session, { startedAt, stoppedAt }: Timer, now: Date) {
  const timeZone = useTimeZone() ?? "UTC";
  const end = stoppedAt ?? (session.endsAt < now ? session.endsAt : now);
  const planned = session.endsAt.getTime() - session.startsAt.getTime();
  const start = session.startsAt < end ? session.startsAt : new Date(end.getTime() - planned);
  const [from, setFrom] = useState(timeIn(startedAt ?? start, timeZone));
  const [to, setTo] = useState(timeIn(end, timeZone));
  const actualStart = instantNear(from, session.startsAt, timeZone);
  const actualEnd = actualStart && instantAfter(to, actualStart, timeZone);
  const times: RealTimes | null = actualStart && actualEnd && { actualStart, actualEnd };
  return { from, to, setFrom, setTo, times };
}
