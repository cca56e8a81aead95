"use client";

import { useMutation } from "@tanstack/react-query";
import { refusalOf, useErrorMessage } from "@zea/shell/use-error-message";
import { toast } from "@zea/ui/toaster";
import { useTranslations } from "next-intl";
import { useClubTime } from "@/i18n/format.ts";
import { useTRPC } from "@/trpc/client.ts";

/** Saves a session's hours. One that was saved before shows what was stored first; where nothing came back, another try saves nothing twice. */
export function useCompleteSession({ onDone }: { onDone: () => unknown }) {
  const t = useTranslations("sessionRecord");
  const { range } = useClubTime();
  const errorMessage = useErrorMessage();
  const { mutate, isPending, isSuccess, error } = useMutation(
    useTRPC().session.complete.mutationOptions({
      onSuccess: onDone,
      onError: (failure, asked) => {
        const refusal = refusalOf(failure);
        if (refusal?.reason !== "session.already_completed") return;
        const { actualStart, actualEnd, minutes } = refusal.facts;
        const [start, end] = [new Date(String(actualStart)), new Date(String(actualEnd))];
        const isOurs = sameMinute(start, asked.actualStart) && sameMinute(end, asked.actualEnd);
        if (!isOurs) toast.warning(t("already", { range: range(start, end), minutes: Number(minutes) }));
        return onDone();
      },
    }),
  );
  const refusal = refusalOf(error);
  const isKnown = refusal?.reason === "session.already_completed";
  return {
    save: mutate,
    isPending: isPending || isSuccess || isKnown,
    failure: error && !isKnown ? (refusal ? errorMessage(error) : t("lost")) : null,
  };
}

const sameMinute = (a: Date, b: Date) => Math.floor(a.getTime() / 60_000) === Math.floor(b.getTime() / 60_000);
