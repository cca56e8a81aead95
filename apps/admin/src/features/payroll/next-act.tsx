"use client";

import { useMutation } from "@tanstack/react-query";
import { useSingle } from "@zea/shell/use-single";
import { Button } from "@zea/ui/button";
import { toast } from "@zea/ui/toaster";
import { useTranslations } from "next-intl";
import { useOvertaken } from "@/components/use-overtaken.ts";
import { useClubTime } from "@/i18n/format.ts";
import { useTRPC } from "@/trpc/client.ts";
import { CloseAct } from "./close-act.tsx";
import { countUnsettled, type Exceptions, type PayrollMonth } from "./payroll.ts";
import { Refused, Said } from "./said.tsx";
import { usePayrollChanged } from "./use-payroll-changed.ts";

type NextActProps = {
  data: PayrollMonth;
  exceptions: Exceptions;
  coaches: number;
  isMaking: boolean;
  isClosingEarly: boolean;
  closeEarly: () => void;
};

/** What to do with the month now, with what it will bring about. */
export function NextAct({ data, exceptions, coaches, isMaking, isClosingEarly, closeEarly }: NextActProps) {
  const t = useTranslations("payroll.act");
  const { report, hasEnded, month } = data;
  if (!report && !hasEnded) return <Said>{t("current")}</Said>;
  if (isMaking) return <Said>{t("making")}</Said>;
  if (!report) return <DraftAct month={month} />;
  if (report.state === "CLOSED") return <Closed report={report} />;
  if (report.state === "REVIEWED")
    return <CloseAct report={report} isClosingEarly={isClosingEarly} closeEarly={closeEarly} />;
  return (
    <ReviewAct
      data={data}
      report={report}
      exceptions={countUnsettled(exceptions)}
      undrafted={exceptions.undrafted}
      coaches={coaches}
    />
  );
}

function useRequest() {
  const changed = usePayrollChanged();
  const overtaken = useOvertaken();
  const trpc = useTRPC();
  const single = useSingle(trpc.payment.request.mutationKey());
  const { mutate, ...request } = useMutation(
    trpc.payment.request.mutationOptions({ onError: overtaken, onSettled: () => changed() }),
  );
  return { ...request, ask: (month: string) => single(() => mutate({ month })) };
}

function DraftAct({ month }: { month: string }) {
  const t = useTranslations("payroll.act.draft");
  const { ask, isPending, error } = useRequest();
  const submit = (
    <Button variant="accent" size="l" pending={isPending} onClick={() => ask(month)}>
      {t("submit")}
    </Button>
  );
  return (
    <Said acts={submit}>
      <p>{t("text")}</p>
      <Refused error={error} />
    </Said>
  );
}

type ReviewActProps = {
  data: PayrollMonth;
  report: { id: string; draftedAt: Date };
  exceptions: number;
  /** What was recorded, rated or corrected since the draft was made. */
  undrafted: number;
  coaches: number;
};

function ReviewAct({ data, report, exceptions, undrafted, coaches }: ReviewActProps) {
  const t = useTranslations("payroll");
  const { dateTime } = useClubTime();
  const changed = usePayrollChanged();
  const overtaken = useOvertaken();
  const again = useRequest();
  const trpc = useTRPC();
  const single = useSingle(trpc.payment.review.mutationKey());
  const review = useMutation(
    trpc.payment.review.mutationOptions({
      onSuccess: () => toast.success(t("act.review.done")),
      onError: overtaken,
      onSettled: () => changed(),
    }),
  );
  const isStale = undrafted > 0;
  const acts = (
    <>
      {coaches > 0 && !isStale ? (
        <Button
          variant="accent"
          size="l"
          pending={review.isPending}
          onClick={() => single(() => review.mutate({ reportId: report.id }))}
        >
          {t("act.review.submit")}
        </Button>
      ) : null}
      <Button
        variant={isStale ? "accent" : "onDark"}
        size="l"
        pending={again.isPending}
        onClick={() => again.ask(data.month)}
      >
        {t("act.again.submit")}
      </Button>
    </>
  );
  return (
    <Said acts={acts}>
      <p>
        {coaches > 0
          ? t("act.review.text", { coaches: t("coaches", { count: coaches }), hours: data.signOffHours })
          : t("act.empty")}
      </p>
      {exceptions > 0 ? (
        <p className="font-semibold text-on-dark">{t("act.review.exceptions", { count: exceptions })}</p>
      ) : null}
      {isStale ? (
        <p className="font-semibold text-on-dark">{t("act.again.stale", { count: undrafted })}</p>
      ) : (
        <p className="text-s">{t("act.again.text", { at: dateTime(report.draftedAt) })}</p>
      )}
      <Refused error={review.error ?? again.error} />
    </Said>
  );
}

function Closed({ report }: { report: NonNullable<PayrollMonth["report"]> }) {
  const t = useTranslations("payroll");
  const { dateTime } = useClubTime();
  const { closedAt, closedBy, closeReason } = report;
  return (
    <Said>
      {closedAt ? <p>{t("act.closed", { at: dateTime(closedAt), name: closedBy?.name ?? t("unknown") })}</p> : null}
      {closeReason ? <p>{t("act.closedReason", { reason: closeReason })}</p> : null}
    </Said>
  );
}
