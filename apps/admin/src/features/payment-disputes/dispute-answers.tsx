"use client";

import { OutcomeChanged } from "@zea/shell/outcome-changed";
import { ShowPresent } from "@zea/shell/show-present";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { CalendarClock, X } from "lucide-react";
import { Action } from "@/components/action.tsx";
import { ActionFailure } from "@/components/action-failure.tsx";
import { ReasonAction } from "@/components/reason-action.tsx";
import { AcceptForm, type DisputeProps } from "./accept-form.tsx";
import { useAnswerDispute } from "./use-answer-dispute.ts";

const group = "dispute";

/** The three ways to answer a disputed line. */
export function DisputeAnswers(props: DisputeProps) {
  const t = useTranslations("payment.dispute");
  const { lineId, name, details } = props;
  const shown = { paidIn: details.paidIn };
  const refuse = useAnswerDispute(name);
  const keep = useAnswerDispute(name);
  return (
    <section aria-label={t("title")} className="grid gap-2">
      <h3 className="text-m">{t("title")}</h3>
      <AcceptForm {...props} group={group} />
      <ReasonAction
        title={t("refuse.title")}
        icon={X}
        exclusiveGroup={group}
        text={t("refuse.text")}
        hint={t("refuse.reasonHint")}
        submit={t("refuse.submit")}
        schema={async () => (await import("@zea/domain/payment/schema")).RefuseDispute}
        inputOf={(reason) => ({ kind: "REFUSED", lineId, reason, shown })}
        action={refuse}
      />
      <OutcomeChanged action={refuse} />
      <Action title={t("keep.title")} icon={CalendarClock} exclusiveGroup={group}>
        <p className="text-fg-2 text-ms">{t("keep.text")}</p>
        <Button
          className="w-fit"
          pending={keep.isPending}
          onClick={() => void keep.run({ kind: "KEPT", lineId, shown })}
        >
          {t("keep.submit")}
        </Button>
        <OutcomeChanged action={keep} />
        <ActionFailure text={keep.errorMessage} />
        <ShowPresent action={keep} />
      </Action>
    </section>
  );
}
