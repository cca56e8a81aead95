"use client";

import { plusDays } from "@zea/format/calendar-date";
import { ShowPresent } from "@zea/shell/show-present";
import { useAction } from "@zea/shell/use-action";
import { useActionForm } from "@zea/shell/use-action-form";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Check } from "lucide-react";
import { Action } from "@/components/action.tsx";
import { ActionFailure } from "@/components/action-failure.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { RequestDetails } from "./credit.ts";
import { GrantFields } from "./grant-fields.tsx";
import { emptyGrant, type GrantValues, readGrant } from "./grant-values.ts";

/** Approves a request, with what was asked for at the price that the athlete read, or with something else. */
export function ApproveAction({ request, now }: { request: RequestDetails; now: Date }) {
  const { id: requestId, credits, priceMinor, validDays, name } = request;
  const t = useTranslations("credit.approve");
  const format = useFormat();
  const trpc = useTRPC();
  const approve = useAction(trpc.credit.approve.mutationOptions(), {
    success: (_, granted) => t("done", { count: granted.credits, name }),
    holdsConflict: true,
    refresh: [trpc.credit.pathFilter(), trpc.athlete.pathFilter(), trpc.analytics.dashboard.pathFilter()],
  });
  const form = useActionForm({
    schema: async () => (await import("@zea/domain/credit/schema")).ApproveCredits,
    toInput: (values: GrantValues) => ({ requestId, ...readGrant(values, format) }),
    defaultValues: {
      ...emptyGrant,
      credits: format.inputNumber(credits),
      pricePaidMinor: priceMinor === null ? "" : format.inputMoney(priceMinor),
      expiresAt: validDays === null ? "" : plusDays(format.isoDate(now), validDays),
    },
    action: approve,
    onSubmit: approve.run,
  });
  const count = format.parseWhole(form.watch("credits"));
  return (
    <Action title={t("title")} icon={Check} exclusiveGroup="request" isOpen>
      <form {...form.formProps} className="grid gap-3">
        <GrantFields form={form} now={now} />
        <p aria-live="polite" className="text-fg-2 text-ms empty:hidden">
          {count && count !== credits ? t("other", { asked: credits, count }) : null}
        </p>
        <Button type="submit" variant="accent" className="w-fit" pending={form.isPending}>
          {t("submit")}
        </Button>
      </form>
      <ActionFailure text={form.failure} />
      <ShowPresent action={approve} />
    </Action>
  );
}
