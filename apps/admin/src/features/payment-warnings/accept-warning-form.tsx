"use client";

import { OutcomeChanged } from "@zea/shell/outcome-changed";
import { ShowPresent } from "@zea/shell/show-present";
import { useAction } from "@zea/shell/use-action";
import { useActionForm } from "@zea/shell/use-action-form";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Input } from "@zea/ui/input";
import { useId } from "react";
import type { Warning } from "@/features/payment/payment.ts";
import { useTRPC } from "@/trpc/client.ts";

type AcceptWarningFormProps = { reportId: string; warning: Warning };

/** Answers that what a warning says is right, with a note if there is something to say. */
export function AcceptWarningForm({ reportId, warning }: AcceptWarningFormProps) {
  const t = useTranslations("payment.warnings");
  const failureId = useId();
  const trpc = useTRPC();
  const { kind, subjectId, facts, coach } = warning;
  const accept = useAction(trpc.payment.acceptWarning.mutationOptions(), {
    success: () => t("done"),
    onSuccess: () => document.getElementById("warnings-title")?.focus({ preventScroll: true }),
    holdsConflict: true,
    refresh: [trpc.payment.pathFilter()],
  });
  const form = useActionForm({
    schema: async () => (await import("@zea/domain/payment/schema")).AcceptWarning,
    toInput: ({ note }: { note: string }) => ({ reportId, kind, subjectId, facts, note: note.trim() || undefined }),
    defaultValues: { note: "" },
    action: accept,
    onSubmit: accept.run,
  });
  const failure = form.errorOf("note") ?? form.failure;
  const about = coach?.name ?? t("report");
  return (
    <form {...form.formProps} className="grid basis-72 gap-1 max-sm:grow">
      <div className="flex items-center gap-2">
        <Input
          className="h-11 min-w-0 grow"
          maxLength={500}
          autoComplete="off"
          placeholder={t("note")}
          aria-label={t("noteLabel", { name: about })}
          aria-describedby={failureId}
          aria-invalid={failure ? true : undefined}
          {...form.register("note")}
        />
        <Button type="submit" variant="ghost" pending={form.isPending} aria-label={t("acceptLabel", { name: about })}>
          {t("accept")}
        </Button>
      </div>
      <OutcomeChanged action={accept} />
      <ShowPresent action={accept} />
      <p id={failureId} aria-live="polite" className="font-medium text-negative text-s empty:hidden">
        {failure}
      </p>
    </form>
  );
}
