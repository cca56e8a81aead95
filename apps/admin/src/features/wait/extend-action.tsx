"use client";

import { plusDays } from "@zea/format/calendar-date";
import { lastMinuteOf } from "@zea/format/time-zone";
import { CalendarField } from "@zea/shell/calendar-field";
import { ShowPresent } from "@zea/shell/show-present";
import { useAction } from "@zea/shell/use-action";
import { useActionForm } from "@zea/shell/use-action-form";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { CalendarPlus } from "lucide-react";
import { Action } from "@/components/action.tsx";
import { ActionFailure } from "@/components/action-failure.tsx";
import { ReasonField } from "@/components/reason-field.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { WaitDetails } from "./wait.ts";

/** Extends the deadline of a wait to the end of another day of the club. */
export function ExtendAction({ wait, now }: { wait: WaitDetails; now: Date }) {
  const t = useTranslations("wait.extend");
  const { dayTime, city, timeZone, isoDate } = useFormat();
  const trpc = useTRPC();
  const { id: waitId, owedBy, dueAt } = wait;
  const extend = useAction(trpc.wait.extend.mutationOptions(), {
    success: (_, input) => t("done", { date: dayTime(input.dueAt) }),
    onSuccess: () => {
      form.reset();
    },
    holdsConflict: true,
    refresh: [trpc.wait.pathFilter(), trpc.session.pathFilter(), trpc.analytics.dashboard.pathFilter()],
  });
  const from = new Date(Math.max(dueAt.getTime(), now.getTime()));
  const proposed = plusDays(isoDate(from), 2);
  const form = useActionForm({
    schema: async () => (await import("@zea/domain/wait/schema")).ExtendWait,
    toInput: ({ dueAt: date, reason }: { dueAt: string | null; reason: string }) => ({
      waitId,
      dueAt: lastMinuteOf(date ?? proposed, timeZone),
      reason,
    }),
    defaultValues: { dueAt: null as string | null, reason: "" },
    action: extend,
    onSubmit: extend.run,
  });
  const date = form.watch("dueAt") ?? proposed;
  const until = lastMinuteOf(date, timeZone);
  return (
    <Action title={t("title")} icon={CalendarPlus} exclusiveGroup="wait" isOpen={wait.isOverdue}>
      <form {...form.formProps} className="grid gap-3">
        <CalendarField
          label={t("label")}
          hint={t("hint", { zone: city })}
          error={form.errorOf("dueAt")}
          name="dueAt"
          required
          min={isoDate(from)}
          value={date}
          onChange={(text) => form.setValue("dueAt", text)}
        />
        <ReasonField {...form.register("reason")} error={form.errorOf("reason")} />
        {until && until > dueAt ? (
          <p className="text-fg-2 text-ms">{t("text", { name: owedBy.name, date: dayTime(until) })}</p>
        ) : null}
        <Button type="submit" className="w-fit" pending={form.isPending}>
          {t("submit")}
        </Button>
      </form>
      <ActionFailure text={form.failure} />
      <ShowPresent action={extend} />
    </Action>
  );
}
