"use client";

import { useAction } from "@zea/shell/use-action";
import { useTranslations } from "@zea/shell/use-translations";
import { Undo2 } from "lucide-react";
import { ReasonAction } from "@/components/reason-action.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { SessionDetails } from "./session.ts";

/** Reverts a recorded no-show. */
export function UndoAction({ session: { bookingId, coach } }: { session: SessionDetails }) {
  const t = useTranslations("session.undo");
  const trpc = useTRPC();
  const undo = useAction(trpc.session.undoNoShow.mutationOptions(), {
    success: () => t("done", { name: coach.name }),
    holdsConflict: true,
    refresh: [trpc.session.pathFilter()],
  });
  return (
    <ReasonAction
      title={t("title")}
      icon={Undo2}
      exclusiveGroup="session"
      isOpen
      text={t("text", { name: coach.name })}
      submit={t("submit")}
      schema={async () => (await import("@zea/domain/session/schema")).UndoNoShow.required()}
      inputOf={(reason) => ({ bookingId, reason })}
      action={undo}
    />
  );
}
