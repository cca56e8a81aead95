"use client";

import { useAction } from "@zea/shell/use-action";
import { useActionForm } from "@zea/shell/use-action-form";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Dock } from "@zea/ui/dock";
import type { FormEvent } from "react";
import { useTRPC } from "@/trpc/client.ts";
import { type Statement, sumOf } from "./statement.ts";
import type { DisputedLines } from "./use-disputed-lines.ts";

type StatementDockProps = {
  statement: Statement;
  disputed: DisputedLines;
  /** Shows what is missing. */
  onCheck: () => void;
  onDisputed: () => void;
  refresh: () => Promise<void>;
};

/** Accepts the statement or sends the disputed lines, with the amounts that result. */
export function StatementDock({ statement, disputed, onCheck, onDisputed, refresh }: StatementDockProps) {
  const t = useTranslations("payment.statement");
  const trpc = useTRPC();
  const { money } = useFormat();
  const accept = useAction(trpc.statement.accept.mutationOptions(), {
    success: () => t("done.accepted"),
    refresh,
  });
  const dispute = useAction(trpc.statement.dispute.mutationOptions(), {
    success: () => t("done.disputed"),
    onSuccess: onDisputed,
    refresh,
  });
  const statementId = statement.id;
  const { formProps, isPending } = useActionForm({
    schema: async () => (await import("@zea/domain/payment/schema")).DisputeStatement,
    defaultValues: {},
    toInput: () => ({ statementId, lines: [...disputed].map(([lineId, reason]) => ({ lineId, reason })) }),
    action: dispute,
    onSubmit: dispute.run,
  });
  const struck = sumOf(statement.lines.filter(({ id }) => disputed.has(id))).amountMinor;
  const all = sumOf(statement.lines).amountMinor;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    onCheck();
    formProps.onSubmit(event);
  };
  const failure = accept.errorMessage ?? dispute.errorMessage;
  return (
    <div data-dock className="grid gap-3">
      <div aria-live="assertive" className="empty:hidden">
        {failure ? <Banner tone="negative">{failure}</Banner> : null}
      </div>
      {disputed.size === 0 ? (
        <Dock note={t("dock.acceptNote")}>
          <Button variant="accent" size="l" pending={accept.isPending} onClick={() => accept.run({ statementId })}>
            {t("dock.accept", { amount: money(all) })}
          </Button>
        </Dock>
      ) : (
        <form {...formProps} onSubmit={submit} className="contents">
          <Dock note={t("dock.sendNote", { now: money(all - struck), later: money(struck) })}>
            <Button type="submit" variant="accent" size="l" pending={isPending}>
              {t("dock.send", { count: disputed.size })}
            </Button>
          </Dock>
        </form>
      )}
    </div>
  );
}
