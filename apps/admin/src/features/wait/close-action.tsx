"use client";

import { useAction } from "@zea/shell/use-action";
import { useTranslations } from "@zea/shell/use-translations";
import { CircleX } from "lucide-react";
import { ReasonAction } from "@/components/reason-action.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { WaitDetails } from "./wait.ts";

/** Ends a wait without an answer. */
export function CloseAction({ wait: { id: waitId, kind, owedBy } }: { wait: WaitDetails }) {
  const t = useTranslations("wait.close");
  const trpc = useTRPC();
  const close = useAction(trpc.wait.close.mutationOptions(), {
    success: () => t("done", { name: owedBy.name }),
    holdsConflict: true,
    refresh: [trpc.wait.pathFilter(), trpc.session.pathFilter(), trpc.analytics.dashboard.pathFilter()],
  });
  return (
    <ReasonAction
      title={t("title")}
      icon={CircleX}
      exclusiveGroup="wait"
      text={t(`text.${kind}`, { name: owedBy.name })}
      submit={t("submit")}
      isDangerous
      schema={async () => (await import("@zea/domain/wait/schema")).CloseWait}
      inputOf={(reason) => ({ waitId, reason })}
      action={close}
    />
  );
}
