"use client";

import { useRouter } from "@zea/shell/navigation";
import { useAction } from "@zea/shell/use-action";
import { refusalOf } from "@zea/shell/use-error-message";
import { useRequestKey } from "@zea/shell/use-request-key";
import { useTranslations } from "@zea/shell/use-translations";
import { toast } from "@zea/ui/toaster";
import { hrefTo } from "@/components/list-url-state.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { ScheduleUrlState } from "./schedule-url-state.ts";
import { useRefusal } from "./use-refusal.ts";

type Terms = { credits: number; minutes: number };
type Booking = {
  athleteId: string;
  coachId: string;
  sessionTypeId: string;
  startsAt: Date;
  reason: string;
  shown: Terms;
};

/** Books for an athlete, once however often it is submitted. A confirmed booking opens in place of the form, on `date`. */
export function useBookFor(urlState: ScheduleUrlState, date: string) {
  const t = useTranslations("schedule.book");
  const router = useRouter();
  const trpc = useTRPC();
  const { keyOf, forget } = useRequestKey();
  const { ofReason, ofFailure } = useRefusal();
  const { run, data, error, isPending, isOutcomeChanged } = useAction(trpc.schedule.book.mutationOptions(), {
    onSuccess: ({ status, bookingId }) => {
      forget();
      if (status !== "CONFIRMED") return;
      toast.success(t("done"));
      router.replace(hrefTo(urlState, { date, page: urlState.page, bookingId }), { scroll: false });
    },
    onError: (failure) => {
      // without an answer the key is kept, so that a retry can't book twice
      if (refusalOf(failure)) forget();
    },
    refresh: [trpc.schedule.pathFilter()],
  });
  const rejection = data?.status === "REJECTED" ? ofReason(data.reason) : null;
  return {
    run: ({ shown, ...booking }: Booking) => run({ ...booking, shown, requestKey: keyOf(booking) }),
    outcome: data ?? null,
    isPending,
    isOutcomeChanged,
    errorMessage: error && !isOutcomeChanged ? ofFailure(error) : rejection,
  };
}
