"use client";

import { useMutation } from "@tanstack/react-query";
import { useSingle } from "@zea/shell/use-single";
import { Button } from "@zea/ui/button";
import { toast } from "@zea/ui/toaster";
import { useTranslations } from "next-intl";
import { useConflictToast } from "@/components/use-conflict-toast.ts";
import { countUnsettled, type Exceptions, type PaymentMonth } from "@/features/payment/payment.ts";
import { usePaymentChanged } from "@/features/payment/use-payment-changed.ts";
import { useClubTime } from "@/i18n/format.ts";
import { useTRPC } from "@/trpc/client.ts";
import { CloseAction } from "./close-action.tsx";
import { HeroError, HeroNote } from "./hero-note.tsx";

type NextActionProps = {
  data: PaymentMonth;
  exceptions: Exceptions;
  coaches: number;
  isDrafting: boolean;
  isClosingEarly: boolean;
  closeEarly: () => void;
};

/** What to do with the month now, with what it will bring about. */
export function NextAction({ data, exceptions, coaches, isDrafting, isClosingEarly, closeEarly }: NextActionProps) {
  const t = useTranslations("payment.action");
  const { report, hasEnded, month } = data;
  if (!report && !hasEnded) return <HeroNote>{t("current")}</HeroNote>;
  if (isDrafting) return <HeroNote>{t("drafting")}</HeroNote>;
  if (!report) return <DraftAction month={month} />;
  if (report.state === "CLOSED") return <Closed report={report} />;
  if (report.state === "REVIEWED")
    return <CloseAction report={report} isClosingEarly={isClosingEarly} closeEarly={closeEarly} />;
  return (
    <ReviewAction
      data={data}
      report={report}
      exceptions={countUnsettled(exceptions)}
      undrafted={exceptions.undrafted}
      coaches={coaches}
    />
  );
}

function useRequest() {
  const changed = usePaymentChanged();
  const toastConflict = useConflictToast();
  const trpc = useTRPC();
  const single = useSingle(trpc.payment.request.mutationKey());
  const { mutate, ...request } = useMutation(
    trpc.payment.request.mutationOptions({ onError: toastConflict, onSettled: () => changed() }),
  );
  return { ...request, ask: (month: string) => single(() => mutate({ month })) };
}

function DraftAction({ month }: { month: string }) {
  const t = useTranslations("payment.action.draft");
  const { ask, isPending, error } = useRequest();
  const submit = (
    <Button variant="accent" size="l" pending={isPending} onClick={() => ask(month)}>
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

type ReviewActionProps = {
  data: PaymentMonth;
  report: { id: string; draftedAt: Date };
  exceptions: number;
  /** What was recorded, rated or corrected since the draft was made. */
  undrafted: number;
  coaches: number;
};

function ReviewAction({ data, report, exceptions, undrafted, coaches }: ReviewActionProps) {
  const t = useTranslations("payment");
  const { dateTime } = useClubTime();
  const changed = usePaymentChanged();
  const toastConflict = useConflictToast();
  const again = useRequest();
  const trpc = useTRPC();
  const single = useSingle(trpc.payment.review.mutationKey());
  const review = useMutation(
    trpc.payment.review.mutationOptions({
      onSuccess: () => toast.success(t("action.review.done")),
      onError: toastConflict,
      onSettled: () => changed(),
    }),
  );
  const isStale = undrafted > 0;
  const actions = (
    <>
      {coaches > 0 && !isStale ? (
        <Button
          variant="accent"
          size="l"
          pending={review.isPending}
          onClick={() => single(() => review.mutate({ reportId: report.id }))}
        >
          {t("action.review.submit")}
        </Button>
      ) : null}
      <Button
        variant={isStale ? "accent" : "onDark"}
        size="l"
        pending={again.isPending}
        onClick={() => again.ask(data.month)}
      >
        {t("action.again.submit")}
      </Button>
    </>
  );
  return (
    <HeroNote actions={actions}>
      <p>
        {coaches > 0
          ? t("action.review.text", { coaches: t("coaches", { count: coaches }), hours: data.signOffHours })
          : t("action.empty")}
      </p>
      {exceptions > 0 ? (
        <p className="font-semibold text-on-dark">{t("action.review.exceptions", { count: exceptions })}</p>
      ) : null}
      {isStale ? (
        <p className="font-semibold text-on-dark">{t("action.again.stale", { count: undrafted })}</p>
      ) : (
        <p className="text-s">{t("action.again.text", { at: dateTime(report.draftedAt) })}</p>
      )}
      <HeroError error={review.error ?? again.error} />
    </HeroNote>
  );
}

function Closed({ report }: { report: NonNullable<PaymentMonth["report"]> }) {
  const t = useTranslations("payment");
  const { dateTime } = useClubTime();
  const { closedAt, closedBy, closeReason } = report;
  return (
    <HeroNote>
      {closedAt ? <p>{t("action.closed", { at: dateTime(closedAt), name: closedBy?.name ?? t("unknown") })}</p> : null}
      {closeReason ? <p>{t("action.closedReason", { reason: closeReason })}</p> : null}
    </HeroNote>
  );
}
