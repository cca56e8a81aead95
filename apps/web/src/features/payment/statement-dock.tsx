"use client";

import { useMutation } from "@tanstack/react-query";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { useIssues } from "@zea/shell/use-issues";
import { useSingle } from "@zea/shell/use-single";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Dock } from "@zea/ui/dock";
import { toast } from "@zea/ui/toaster";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/client.ts";
import { type Statement, sumOf } from "./statement.ts";
import type { DisputedLines } from "./use-disputed-lines.ts";
import { usePaymentFormatters } from "./use-payment-formatters.ts";

type StatementDockProps = {
  statement: Statement;
  disputed: DisputedLines;
  /** Shows what is missing. */
  check: () => void;
  answered: () => void;
  changed: () => Promise<void>;
};

/** Accepts the statement or sends the disputed lines, with the amounts that result. */
export function StatementDock({ statement, disputed, check, answered, changed }: StatementDockProps) {
  const t = useTranslations("payment.statement");
  const errorMessage = useErrorMessage();
  const trpc = useTRPC();
  const { money } = usePaymentFormatters(statement.currency);
  const single = useSingle(trpc.statement.accept.mutationKey());
  const accept = useMutation(
    trpc.statement.accept.mutationOptions({
      onSuccess: () => toast.success(t("done.accepted")),
      onSettled: () => changed(),
    }),
  );
  const dispute = useMutation(
    trpc.statement.dispute.mutationOptions({
      onSuccess: () => {
        answered();
        toast.success(t("done.disputed"));
      },
      onSettled: () => changed(),
    }),
  );
  const { check: validate } = useIssues(async () => (await import("@zea/domain/payment/schema")).DisputeStatement);
  const statementId = statement.id;
  const struck = sumOf(statement.lines.filter(({ id }) => disputed.has(id))).amountMinor;
  const all = sumOf(statement.lines).amountMinor;
  const send = async () => {
    check();
    const lines = [...disputed].map(([lineId, reason]) => ({ lineId, reason }));
    const input = await validate({ statementId, lines });
    if (input) dispute.mutate(input);
  };
  const error = accept.error ?? dispute.error;
  return (
    <div data-dock className="grid gap-3">
      <div aria-live="assertive" className="empty:hidden">
        {error ? <Banner tone="negative">{errorMessage(error)}</Banner> : null}
      </div>
      {disputed.size === 0 ? (
        <Dock note={t("dock.acceptNote")}>
          <Button
            variant="accent"
            size="l"
            pending={accept.isPending}
            onClick={() => single(() => accept.mutate({ statementId }))}
          >
            {t("dock.accept", { amount: money(all) })}
          </Button>
        </Dock>
      ) : (
        <Dock note={t("dock.sendNote", { now: money(all - struck), later: money(struck) })}>
          <Button variant="accent" size="l" pending={dispute.isPending} onClick={send}>
            {t("dock.send", { count: disputed.size })}
          </Button>
        </Dock>
      )}
    </div>
  );
}
