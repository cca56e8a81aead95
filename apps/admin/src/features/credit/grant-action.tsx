"use client";

import { useAction } from "@zea/shell/use-action";
import { useActionForm } from "@zea/shell/use-action-form";
import { useFormat } from "@zea/shell/use-format";
import { useRequestKey } from "@zea/shell/use-request-key";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { Textarea } from "@zea/ui/textarea";
import { Plus } from "lucide-react";
import { Action } from "@/components/action.tsx";
import { ActionFailure } from "@/components/action-failure.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { GrantFields } from "./grant-fields.tsx";
import { emptyGrant, type GrantValues, readGrant } from "./grant-values.ts";

type GrantActionProps = { athleteId: string; name: string; now: Date };

/** Sells or gives credits, as a lot of their own. */
export function GrantAction({ athleteId, name, now }: GrantActionProps) {
  const t = useTranslations("credit.grant");
  const format = useFormat();
  const trpc = useTRPC();
  const { keyOf, forget } = useRequestKey();
  const grant = useAction(trpc.credit.grant.mutationOptions(), {
    success: (_, { credits }) => t("done", { count: credits, name }),
    onSuccess: () => {
      forget();
      form.reset();
    },
    refresh: [trpc.credit.pathFilter(), trpc.athlete.pathFilter()],
  });
  const form = useActionForm({
    schema: async () => (await import("@zea/domain/credit/schema")).GiveCredits.omit({ requestKey: true }),
    toInput: (values: GrantValues) => ({
      athleteId,
      ...readGrant(values, format),
      reason: values.reason.trim() || null,
    }),
    defaultValues: emptyGrant,
    action: grant,
    onSubmit: (input) => grant.run({ ...input, requestKey: keyOf(input) }),
  });
  return (
    <Action title={t("title")} icon={Plus} exclusiveGroup="ledger" isOpen>
      <form {...form.formProps} className="grid gap-3">
        <GrantFields form={form} now={now} />
        <Field label={t("note")} note={t("optional")} hint={t("noteHint")} error={form.errorOf("reason")}>
          <Textarea rows={2} maxLength={500} {...form.register("reason")} />
        </Field>
        <Button type="submit" variant="accent" className="w-fit" pending={form.isPending}>
          {t("submit")}
        </Button>
      </form>
      <ActionFailure text={form.failure} />
    </Action>
  );
}
