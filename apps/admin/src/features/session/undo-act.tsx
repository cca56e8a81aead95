"use client";

import { useMutation } from "@tanstack/react-query";
import { toast } from "@zea/ui/toaster";
import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { ReasonAct } from "@/components/reason-act.tsx";
import { useOvertaken } from "@/components/use-overtaken.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { SessionShown } from "./session.ts";
import { useSessionsChanged } from "./use-sessions-changed.ts";

/** Takes back that the athlete did not come. */
export function UndoAct({ session: { bookingId, coach } }: { session: SessionShown }) {
  const t = useTranslations("session.undo");
  const changed = useSessionsChanged();
  const overtaken = useOvertaken();
  const deed = useMutation(
    useTRPC().session.undoMiss.mutationOptions({
      onSuccess: () => toast.success(t("done", { name: coach.name })),
      onError: overtaken,
      onSettled: () => changed(),
    }),
  );
  return (
    <ReasonAct
      title={t("title")}
      icon={Undo2}
      group="session"
      isOpen
      text={t("text", { name: coach.name })}
      submit={t("submit")}
      load={async () => (await import("@zea/domain/session/schema")).UndoMiss.required()}
      wishOf={(reason) => ({ bookingId, reason })}
      deed={deed}
    />
  );
}
