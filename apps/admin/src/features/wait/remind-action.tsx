"use client";

import { ShowPresent } from "@zea/shell/show-present";
import { useAction } from "@zea/shell/use-action";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Bell } from "lucide-react";
import { Action } from "@/components/action.tsx";
import { ActionFailure } from "@/components/action-failure.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { WaitDetails } from "./wait.ts";

const oneHour = 3_600_000;

/** Sends a reminder to the person who owes the answer: at most once an hour, until the deadline. */
export function RemindAction({ wait, now }: { wait: WaitDetails; now: Date }) {
  const t = useTranslations("wait.remind");
  const { dayTime } = useFormat();
  const { id: waitId, owedBy, isOverdue, mails } = wait;
  const trpc = useTRPC();
  const remind = useAction(trpc.wait.remind.mutationOptions(), {
    success: () => t("done", { name: owedBy.name }),
    holdsConflict: true,
    refresh: [trpc.wait.pathFilter(), trpc.session.pathFilter(), trpc.analytics.dashboard.pathFilter()],
  });
  const nextAt = mails.last && new Date(mails.last.requestedAt.getTime() + oneHour);
  const isRecent = nextAt !== null && nextAt > now;
  return (
    <Action title={t("title")} icon={Bell} exclusiveGroup="wait" isOpen={!isOverdue}>
      <p className="text-fg-2 text-ms">
        {isOverdue
          ? t("overdue")
          : isRecent
            ? t("recent", { date: dayTime(nextAt) })
            : t("text", { name: owedBy.name })}
      </p>
      <Button
        className="w-fit"
        pending={remind.isPending}
        disabled={isOverdue || isRecent}
        onClick={() => remind.run({ waitId })}
      >
        {t("submit")}
      </Button>
      <ActionFailure text={remind.errorMessage} />
      <ShowPresent action={remind} />
    </Action>
  );
}
