"use client";

import { useMutation } from "@tanstack/react-query";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { useSingle } from "@zea/shell/use-single";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { toast } from "@zea/ui/toaster";
import { Bell } from "lucide-react";
import { useTranslations } from "next-intl";
import { Action } from "@/components/action.tsx";
import { useConflictToast } from "@/components/use-conflict-toast.ts";
import { useClubTime } from "@/i18n/format.ts";
import { useTRPC } from "@/trpc/client.ts";
import { useWaitsChanged } from "./use-waits-changed.ts";
import type { WaitShown } from "./wait.ts";

const oneHour = 3_600_000;

/** Mails whoever owes the answer, at most once an hour and before the deadline. */
export function RemindAction({ wait, now }: { wait: WaitShown; now: Date }) {
  const t = useTranslations("wait.remind");
  const explain = useErrorMessage();
  const { dayTime } = useClubTime();
  const changed = useWaitsChanged();
  const toastConflict = useConflictToast();
  const { id, owes, isOverdue, mails } = wait;
  const trpc = useTRPC();
  const single = useSingle(trpc.wait.remind.mutationKey());
  const { mutate, error, isPending } = useMutation(
    trpc.wait.remind.mutationOptions({
      onSuccess: () => toast.success(t("done", { name: owes.name })),
      onError: toastConflict,
      onSettled: () => changed(),
    }),
  );
  const again = mails.last && new Date(mails.last.requestedAt.getTime() + oneHour);
  const isRecent = again !== null && again > now;
  return (
    <Action title={t("title")} icon={Bell} group="wait" isOpen={!isOverdue}>
      <p className="text-fg-2 text-ms">
        {isOverdue ? t("overdue") : isRecent ? t("recent", { date: dayTime(again) }) : t("text", { name: owes.name })}
      </p>
      <Button
        className="w-fit"
        pending={isPending}
        disabled={isOverdue || isRecent}
        onClick={() => single(() => mutate({ waitId: id }))}
      >
        {t("submit")}
      </Button>
      <div aria-live="polite">{error ? <Banner tone="negative">{explain(error)}</Banner> : null}</div>
    </Action>
  );
}
