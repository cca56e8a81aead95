"use client";

import { useAction } from "@zea/shell/use-action";
import { useTranslations } from "@zea/shell/use-translations";
import { X } from "lucide-react";
import { ReasonAction } from "@/components/reason-action.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { RequestDetails } from "./credit.ts";

/** Refuses a request for a reason that the athlete reads. */
export function RefuseAction({ request: { id: requestId, name } }: { request: RequestDetails }) {
  const t = useTranslations("credit.refuse");
  const trpc = useTRPC();
  const refuse = useAction(trpc.credit.refuse.mutationOptions(), {
    success: () => t("done", { name }),
    holdsConflict: true,
    refresh: [trpc.credit.pathFilter(), trpc.athlete.pathFilter(), trpc.analytics.dashboard.pathFilter()],
  });
  return (
    <ReasonAction
      title={t("title")}
      icon={X}
      exclusiveGroup="request"
      hint={t("hint")}
      submit={t("submit")}
      isDangerous
      schema={async () => (await import("@zea/domain/credit/schema")).RefuseCredits}
      inputOf={(reason) => ({ requestId, reason })}
      action={refuse}
    />
  );
}
