"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "@zea/shell/navigation";
import { refusalOf } from "@zea/shell/use-error-message";
import { toast } from "@zea/ui/toaster";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { hrefTo } from "@/components/list-address.ts";
import { useRequestKey } from "@/components/use-request-key.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { ScheduleAddress } from "./schedule-address.ts";
import { useRefusal } from "./use-refusal.ts";
import { useScheduleChanged } from "./use-schedule-changed.ts";

/** Books for an athlete, once however often it is submitted. A confirmed booking opens in place of the form, on `date`. */
export function useBookFor(address: ScheduleAddress, date: string) {
  const t = useTranslations("schedule.book");
  const router = useRouter();
  const changed = useScheduleChanged();
  const { keyOf, forget } = useRequestKey();
  const { ofReason, ofFailure } = useRefusal();
  const [failure, setFailure] = useState<string | null>(null);
  const { mutate, data, isPending } = useMutation(
    useTRPC().schedule.book.mutationOptions({
      onMutate: () => setFailure(null),
      onSuccess: ({ status, reason, bookingId }) => {
        forget();
        if (status === "REJECTED") setFailure(ofReason(reason));
        if (status !== "CONFIRMED") return;
        toast.success(t("done"));
        router.replace(hrefTo(address, { date, page: address.page, bookingId }), { scroll: false });
      },
      onError: (error) => {
        // an answer that was lost keeps its key, so that asking again is safe
        if (refusalOf(error)) forget();
        setFailure(ofFailure(error));
      },
      onSettled: () => changed(),
    }),
  );
  return { book: mutate, keyOf, isPending, failure, outcome: data ?? null };
}
