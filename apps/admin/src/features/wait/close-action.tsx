"use client";

import { useMutation } from "@tanstack/react-query";
import { toast } from "@zea/ui/toaster";
import { CircleX } from "lucide-react";
import { useTranslations } from "next-intl";
import { ReasonAction } from "@/components/reason-action.tsx";
import { useConflictToast } from "@/components/use-conflict-toast.ts";
import { useTRPC } from "@/trpc/client.ts";
import { useWaitsChanged } from "./use-waits-changed.ts";
import type { WaitShown } from "./wait.ts";

/** Ends a wait without an answer. */
export function CloseAction({ wait: { id: waitId, kind, owes } }: { wait: WaitShown }) {
  const t = useTranslations("wait.close");
  const changed = useWaitsChanged();
  const toastConflict = useConflictToast();
  const mutation = useMutation(
    useTRPC().wait.close.mutationOptions({
      onSuccess: () => toast.success(t("done", { name: owes.name })),
      onError: toastConflict,
      onSettled: () => changed(),
    }),
  );
  return (
    <ReasonAction
      title={t("title")}
      icon={CircleX}
      group="wait"
      text={t(`text.${kind}`, { name: owes.name })}
      submit={t("submit")}
      isGrave
      load={async () => (await import("@zea/domain/wait/schema")).CloseWait}
      inputOf={(reason) => ({ waitId, reason })}
      mutation={mutation}
    />
  );
}
