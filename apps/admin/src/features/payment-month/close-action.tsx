"use client";

import { useMutation } from "@tanstack/react-query";
import { useSingle } from "@zea/shell/use-single";
import { Button } from "@zea/ui/button";
import { toast } from "@zea/ui/toaster";
import { useTranslations } from "next-intl";
import { useConflictToast } from "@/components/use-conflict-toast.ts";
import type { Report } from "@/features/payment/payment.ts";
import { usePaymentChanged } from "@/features/payment/use-payment-changed.ts";
import { useClubTime } from "@/i18n/format.ts";
import { useTRPC } from "@/trpc/client.ts";
import { HeroError, HeroNote } from "./hero-note.tsx";

/** Closes a month; what depends on it is asked for again. */
export function useClose() {
  const t = useTranslations("payment.action.close");
  const changed = usePaymentChanged();
  const toastConflict = useConflictToast();
  return useMutation(
    useTRPC().payment.close.mutationOptions({
      onSuccess: () => toast.success(t("done")),
      onError: toastConflict,
      onSettled: () => changed(),
    }),
  );
}

/** The button that asks for the reason, to which the focus returns. */
export const closeEarlyId = "close-early-act";

type CloseActionProps = { report: Report; isClosingEarly: boolean; closeEarly: () => void };

/** Closes a reviewed month; while answers are missing only for a reason, which is asked for below. */
export function CloseAction({ report, isClosingEarly, closeEarly }: CloseActionProps) {
  const t = useTranslations("payment.action.close");
  const { dayTime } = useClubTime();
  const { mutate, isPending, error } = useClose();
  const single = useSingle(useTRPC().payment.close.mutationKey());
  const open = report.statements.filter(({ state }) => state === "OPEN");
  const last = open.at(-1);
  if (!last) {
    const submit = (
      <Button
        variant="accent"
        size="l"
        pending={isPending}
        onClick={() => single(() => mutate({ reportId: report.id }))}
      >
        {t("submit")}
      </Button>
    );
    return (
      <HeroNote actions={submit}>
        <p>{t("text")}</p>
        <HeroError error={error} />
      </HeroNote>
    );
  }
  const early = (
    <Button id={closeEarlyId} variant="onDark" size="l" aria-expanded={isClosingEarly} onClick={closeEarly}>
      {t("early")}
    </Button>
  );
  const facts = { open: open.length, total: report.statements.length, until: dayTime(last.dueAt) };
  return (
    <HeroNote actions={early}>
      <p>{t("waiting", facts)}</p>
    </HeroNote>
  );
}
