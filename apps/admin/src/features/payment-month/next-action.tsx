"use client";

import { OutcomeChanged } from "@zea/shell/outcome-changed";
import { useAction } from "@zea/shell/use-action";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import {
  countUnsettled,
  type Exceptions,
  type PaymentMonth,
  type Report,
  shownOf,
} from "@/features/payment/payment.ts";
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

/** The next step of a month, with its consequences. */
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

function useRequestDraft() {
  const trpc = useTRPC();
  return useAction(trpc.payment.request.mutationOptions(), {
    toastsConflict: true,
    refresh: [trpc.payment.pathFilter()],
  });
}

function DraftAction({ month }: { month: string }) {
  const t = useTranslations("payment.action.draft");
  const draft = useRequestDraft();
  const submit = (
    <Button variant="accent" size="l" pending={draft.isPending} onClick={() => draft.run({ month })}>
      {t("submit")}
    </Button>
  );
  return (
    <HeroNote actions={submit}>
      <p>{t("text")}</p>
      <HeroError text={draft.errorMessage} />
    </HeroNote>
  );
}

type ReviewActionProps = {
  data: PaymentMonth;
  report: Report;
  exceptions: number;
  /** How many sessions were recorded, rated or corrected since the draft. */
  undrafted: number;
  coaches: number;
};

function ReviewAction({ data, report, exceptions, undrafted, coaches }: ReviewActionProps) {
  const t = useTranslations("payment");
  const { dateTime } = useFormat();
  const redraft = useRequestDraft();
  const trpc = useTRPC();
  const review = useAction(trpc.payment.review.mutationOptions(), {
    success: () => t("action.review.done"),
    toastsConflict: true,
    refresh: [trpc.payment.pathFilter()],
  });
  const isStale = undrafted > 0;
  const actions = (
    <>
      {coaches > 0 && !isStale ? (
        <Button
          variant="accent"
          size="l"
          pending={review.isPending}
          onClick={() => review.run({ reportId: report.id, shown: shownOf(report) })}
        >
          {t("action.review.submit")}
        </Button>
      ) : null}
      <Button
        variant={isStale ? "accent" : "onDark"}
        size="l"
        pending={redraft.isPending}
        onClick={() => redraft.run({ month: data.month })}
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
      <OutcomeChanged action={review} />
      <HeroError text={review.errorMessage ?? redraft.errorMessage} />
    </HeroNote>
  );
}

function Closed({ report }: { report: NonNullable<PaymentMonth["report"]> }) {
  const t = useTranslations("payment");
  const { dateTime } = useFormat();
  const { closedAt, closedBy, closeReason } = report;
  return (
    <HeroNote>
      {closedAt ? <p>{t("action.closed", { at: dateTime(closedAt), name: closedBy?.name ?? t("unknown") })}</p> : null}
      {closeReason ? <p>{t("action.closedReason", { reason: closeReason })}</p> : null}
    </HeroNote>
  );
}
