"use client";

import { OutcomeChanged } from "@zea/shell/outcome-changed";
import { useAction } from "@zea/shell/use-action";
import { useActionForm } from "@zea/shell/use-action-form";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { Select } from "@zea/ui/select";
import { CalendarX } from "lucide-react";
import { Action } from "@/components/action.tsx";
import { ActionFailure } from "@/components/action-failure.tsx";
import { ReasonField } from "@/components/reason-field.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { Lot } from "./credit.ts";

type ExpireActionProps = { athleteId: string; name: string; lots: Lot[] };

/** Expires a lot before its date, for a reason. */
export function ExpireAction({ athleteId, name, lots }: ExpireActionProps) {
  const t = useTranslations("credit.expire");
  const { date } = useFormat();
  const trpc = useTRPC();
  const expire = useAction(trpc.credit.expireLot.mutationOptions(), {
    success: () => t("done", { name }),
    onSuccess: () => {
      form.reset();
    },
    refresh: [trpc.credit.pathFilter(), trpc.athlete.pathFilter()],
  });
  const chosenLot = (chosen: string) => lots.find(({ id }) => id === chosen) ?? lots[0];
  const form = useActionForm({
    schema: async () => (await import("@zea/domain/credit/schema")).ExpireLot,
    toInput: ({ lotId, reason }: { lotId: string; reason: string }) => ({
      athleteId,
      lotId: chosenLot(lotId)?.id,
      reason,
      shown: { credits: chosenLot(lotId)?.remaining },
    }),
    defaultValues: { lotId: "", reason: "" },
    action: expire,
    onSubmit: expire.run,
  });
  const lotName = ({ remaining, expiresAt, grantedAt }: Lot) =>
    expiresAt
      ? t("until", { count: remaining, date: date(expiresAt) })
      : t("endless", { count: remaining, date: date(grantedAt) });
  return (
    <Action title={t("title")} icon={CalendarX} exclusiveGroup="ledger">
      <form {...form.formProps} className="grid gap-3">
        <Field label={t("label")} error={form.errorOf("lotId")}>
          <Select
            name="lotId"
            value={chosenLot(form.watch("lotId"))?.id ?? ""}
            onChange={({ target }) => form.setValue("lotId", target.value)}
          >
            {lots.map((lot) => (
              <option key={lot.id} value={lot.id}>
                {lotName(lot)}
              </option>
            ))}
          </Select>
        </Field>
        <ReasonField {...form.register("reason")} error={form.errorOf("reason")} hint={t("reasonHint")} />
        <OutcomeChanged action={expire} />
        <Button type="submit" variant="danger" className="w-fit" pending={form.isPending}>
          {t("submit")}
        </Button>
      </form>
      <ActionFailure text={form.failure} />
    </Action>
  );
}
