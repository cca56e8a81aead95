"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { instantAfter, instantNear } from "@zea/format/time-zone";
import { OutcomeChanged } from "@zea/shell/outcome-changed";
import { ShowPresent } from "@zea/shell/show-present";
import { TimeField } from "@zea/shell/time-field";
import { useAction } from "@zea/shell/use-action";
import { useFormat } from "@zea/shell/use-format";
import { useTimesRefusal } from "@zea/shell/use-times-refusal";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Check } from "lucide-react";
import { useState } from "react";
import { Action } from "@/components/action.tsx";
import { ActionFailure } from "@/components/action-failure.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { SessionDetails } from "./session.ts";
import { useSessionRefresh } from "./use-session-refresh.ts";

/** Records the real times of a session for its coach; shows what they pay before they are stored. */
export function RecordAction({ session: { bookingId, startsAt, endsAt, coach } }: { session: SessionDetails }) {
  const t = useTranslations("session.record");
  const { time, timeZone, city, money, duration } = useFormat();
  const refusalOf = useTimesRefusal();
  const trpc = useTRPC();
  const [from, setFrom] = useState(time(startsAt));
  const [to, setTo] = useState(time(endsAt));
  const actualStart = instantNear(from, startsAt, timeZone);
  const actualEnd = actualStart && instantAfter(to, actualStart, timeZone);
  const times = actualStart && actualEnd ? { bookingId, actualStart, actualEnd } : null;
  const quote = useQuery(
    trpc.session.quote.queryOptions(times ?? { bookingId, actualStart: startsAt, actualEnd: endsAt }, {
      enabled: times !== null,
      placeholderData: keepPreviousData,
      staleTime: 0,
    }),
  );
  const record = useAction(trpc.session.complete.mutationOptions(), {
    success: () => t("done"),
    onError: () => quote.refetch(),
    holdsConflict: true,
    refresh: useSessionRefresh(),
  });
  const shown = times && quote.isSuccess && !quote.isPlaceholderData ? quote.data : null;
  return (
    <Action title={t("title")} icon={Check} exclusiveGroup="session" isOpen>
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (!times || !shown) return;
          const { billableMinutes, amountMinor } = shown;
          void record.run({ ...times, shown: { billableMinutes, amountMinor } });
        }}
      >
        <div className="grid grid-cols-2 gap-3">
          <TimeField label={t("from")} hint={t("zone", { zone: city })} value={from} onChange={setFrom} />
          <TimeField label={t("to")} value={to} onChange={setTo} />
        </div>
        <p aria-live="polite" className="min-h-5 text-fg-2 text-ms">
          {shown
            ? shown.amountMinor === null
              ? t("unpaid", { duration: duration(shown.billableMinutes), name: coach.name })
              : t("pays", {
                  duration: duration(shown.billableMinutes),
                  amount: money(shown.amountMinor),
                  name: coach.name,
                })
            : null}
          {quote.error ? <span className="text-negative">{refusalOf(quote.error, times)}</span> : null}
        </p>
        <OutcomeChanged action={record} />
        <Button type="submit" className="w-fit" disabled={!shown} pending={record.isPending}>
          {t("submit")}
        </Button>
      </form>
      <ActionFailure text={record.errorMessage} />
      <ShowPresent action={record} />
    </Action>
  );
}
