"use client";

import { ShowPresent } from "@zea/shell/show-present";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { type CoachLines, type Exceptions, isReviewDue, type PaymentMonth } from "@/features/payment/payment.ts";
import { CloseAction } from "./close-action.tsx";
import { HeroError, HeroNote } from "./hero-note.tsx";
import { ReviewAction } from "./review-action.tsx";
import { ReviewDue } from "./review-due.tsx";
import { useRequestDraft } from "./use-request-draft.ts";

type NextActionProps = {
  data: PaymentMonth;
  /** When `data` arrived, by the device's clock. */
  receivedAt: number;
  exceptions: Exceptions;
  openWarnings: number;
  coaches: CoachLines[];
  isDrafting: boolean;
  /** Whether the form of the next step is open below. */
  isFormOpen: boolean;
  toggleForm: () => void;
  /** Whether the state was changed on this page. */
  isFresh: boolean;
  onAct: () => void;
};

/** The next step of a month, with its consequences. */
export function NextAction(props: NextActionProps) {
  const { data, isDrafting, isFormOpen, toggleForm } = props;
  const t = useTranslations("payment.action");
  const { report, hasEnded, month } = data;
  if (!report && !hasEnded) return <HeroNote>{t("current")}</HeroNote>;
  if (isDrafting) return <HeroNote>{t("drafting")}</HeroNote>;
  if (!report) return <DraftAction month={month} />;
  if (report.state === "CLOSED") return <Closed report={report} />;
  if (report.state === "REVIEWED")
    return (
      <CloseAction
        report={report}
        openWarnings={props.openWarnings}
        isClosingEarly={isFormOpen}
        closeEarly={toggleForm}
      />
    );
  if (isReviewDue(report)) return <ReviewDue key="due" {...props} report={report} />;
  return <ReviewAction key="review" {...props} report={report} />;
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
      <ShowPresent action={draft} variant="onDark" />
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
