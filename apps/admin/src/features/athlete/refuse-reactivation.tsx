"use client";

import { useAction } from "@zea/shell/use-action";
import { useTranslations } from "@zea/shell/use-translations";
import { X } from "lucide-react";
import { ReasonAction } from "@/components/reason-action.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { AthleteDetails } from "./athlete.ts";

/** Refuses a request for reactivation for a reason that the athlete reads. */
export function RefuseReactivation({ athlete: { id: athleteId, name } }: { athlete: AthleteDetails }) {
  const t = useTranslations("athlete.refuseReactivation");
  const trpc = useTRPC();
  const refuse = useAction(trpc.athlete.refuseReactivation.mutationOptions(), {
    success: () => t("done", { name }),
    holdsConflict: true,
    refresh: [trpc.athlete.pathFilter(), trpc.analytics.dashboard.pathFilter()],
  });
  return (
    <ReasonAction
      title={t("title")}
      icon={X}
      exclusiveGroup="reactivation"
      hint={t("hint")}
      submit={t("submit")}
      isDangerous
      schema={async () => (await import("@zea/domain/athlete/schema")).RefuseReactivation}
      inputOf={(reason) => ({ athleteId, reason })}
      action={refuse}
    />
  );
}
