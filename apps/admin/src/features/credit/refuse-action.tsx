"use client";

import { useMutation } from "@tanstack/react-query";
import { toast } from "@zea/ui/toaster";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { ReasonAction } from "@/components/reason-action.tsx";
import { useConflictToast } from "@/components/use-conflict-toast.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { RequestShown } from "./credit.ts";
import { useCreditsChanged } from "./use-credits-changed.ts";

/** Refuses a request for a reason that the athlete reads. */
export function RefuseAction({ request: { id: requestId, name } }: { request: RequestShown }) {
  const t = useTranslations("credit.refuse");
  const changed = useCreditsChanged();
  const toastConflict = useConflictToast();
  const mutation = useMutation(
    useTRPC().credit.refuse.mutationOptions({
      onSuccess: () => toast.success(t("done", { name })),
      onError: toastConflict,
      onSettled: () => changed(),
    }),
  );
  return (
    <ReasonAction
      title={t("title")}
      icon={X}
      group="request"
      hint={t("hint")}
      submit={t("submit")}
      isGrave
      load={async () => (await import("@zea/domain/credit/schema")).RefuseCredits}
      inputOf={(reason) => ({ requestId, reason })}
      mutation={mutation}
    />
  );
}
