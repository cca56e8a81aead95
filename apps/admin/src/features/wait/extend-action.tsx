"use client";

import { useMutation } from "@tanstack/react-query";
import { lastMinuteOf } from "@zea/format/time-zone";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { useIssues } from "@zea/shell/use-issues";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { toast } from "@zea/ui/toaster";
import { CalendarPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Action } from "@/components/action.tsx";
import { ReasonField } from "@/components/reason-field.tsx";
import { useConflictToast } from "@/components/use-conflict-toast.ts";
import { dateIn, useClubTime } from "@/i18n/format.ts";
import { useTRPC } from "@/trpc/client.ts";
import { useWaitsChanged } from "./use-waits-changed.ts";
import type { WaitShown } from "./wait.ts";

const twoDays = 2 * 86_400_000;

/** Gives whoever owes the answer until the end of another day of the club. */
export function ExtendAction({ wait, now }: { wait: WaitShown; now: Date }) {
  const t = useTranslations("wait.extend");
  const explain = useErrorMessage();
  const { dayTime, city, timeZone } = useClubTime();
  const changed = useWaitsChanged();
  const toastConflict = useConflictToast();
  const { issues, check } = useIssues(async () => (await import("@zea/domain/wait/schema")).ExtendWait);
  const [chosen, setChosen] = useState<string>();
  const [reason, setReason] = useState("");
  const { id: waitId, owes, dueAt } = wait;
  const { mutate, error, isPending } = useMutation(
    useTRPC().wait.extend.mutationOptions({
      onSuccess: (_, input) => {
        toast.success(t("done", { date: dayTime(input.dueAt) }));
        setChosen(undefined);
        setReason("");
      },
      onError: toastConflict,
      onSettled: () => changed(),
    }),
  );
  const from = new Date(Math.max(dueAt.getTime(), now.getTime()));
  const date = chosen ?? dateIn(new Date(from.getTime() + twoDays), timeZone);
  const until = lastMinuteOf(date, timeZone);
  const extend = async (event: FormEvent) => {
    event.preventDefault();
    const asked = await check({ waitId, dueAt: until, reason });
    if (asked) mutate(asked);
  };
  return (
    <Action title={t("title")} icon={CalendarPlus} group="wait" isOpen={wait.isOverdue}>
      <form noValidate onSubmit={extend} className="grid gap-3">
        <Field label={t("label")} hint={t("hint", { zone: city })} error={issues.dueAt}>
          <Input
            type="date"
            required
            min={dateIn(from, timeZone)}
            value={date}
            onChange={({ target }) => setChosen(target.value)}
          />
        </Field>
        <ReasonField value={reason} onChange={setReason} error={issues.reason} />
        {until && until > dueAt ? (
          <p className="text-fg-2 text-ms">{t("text", { name: owes.name, date: dayTime(until) })}</p>
        ) : null}
        <Button type="submit" className="w-fit" pending={isPending}>
          {t("submit")}
        </Button>
      </form>
      <div aria-live="polite">{error ? <Banner tone="negative">{explain(error)}</Banner> : null}</div>
    </Action>
  );
}
