"use client";

import { useMutation } from "@tanstack/react-query";
import { toast } from "@zea/ui/toaster";
import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { ReasonAction } from "@/components/reason-action.tsx";
import { useConflictToast } from "@/components/use-conflict-toast.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { SessionShown } from "./session.ts";
import { useSessionsChanged } from "./use-sessions-changed.ts";

/** Takes back that the athlete did not come. */
export function UndoAction({ session: { bookingId, coach } }: { session: SessionShown }) {
  const t = useTranslations("session.undo");
  const changed = useSessionsChanged();
  const toastConflict = useConflictToast();
  const mutation = useMutation(
    useTRPC().session.undoMiss.mutationOptions({
      onSuccess: () => toast.success(t("done", { name: coach.name })),
      onError: toastConflict,
      onSettled: () => changed(),
    }),
  );
  return (
    <ReasonAction
      title={t("title")}
      icon={Undo2}
      group="session"
      isOpen
      text={t("text", { name: coach.name })}
      submit={t("submit")}
      load={async () => (await import("@zea/domain/session/schema")).UndoMiss.required()}
      inputOf={(reason) => ({ bookingId, reason })}
      mutation={mutation}
    />
  );
}
