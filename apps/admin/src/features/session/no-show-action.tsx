"use client";

import { useQuery } from "@tanstack/react-query";
import { OutcomeChanged } from "@zea/shell/outcome-changed";
import { ShowPresent } from "@zea/shell/show-present";
import { useAction } from "@zea/shell/use-action";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { UserX } from "lucide-react";
import { Action } from "@/components/action.tsx";
import { ActionFailure } from "@/components/action-failure.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { SessionDetails } from "./session.ts";
import { useSessionRefresh } from "./use-session-refresh.ts";

/** Records for the coach that the athlete did not come. */
export function NoShowAction({ session: { bookingId, athlete } }: { session: SessionDetails }) {
  const t = useTranslations("session.miss");
  const trpc = useTRPC();
  const preview = useQuery(trpc.session.previewNoShow.queryOptions({ bookingId }, { staleTime: 0 }));
  const miss = useAction(trpc.session.recordNoShow.mutationOptions(), {
    success: () => t("done", { name: athlete.name }),
    holdsConflict: true,
    refresh: useSessionRefresh(),
  });
  const credits = preview.data?.credits;
  return (
    <Action title={t("title")} icon={UserX} exclusiveGroup="session">
      <p aria-live="polite" className="min-h-5 text-fg-2 text-ms">
        {credits === undefined ? null : t("text", { name: athlete.name, credits })}
      </p>
      <OutcomeChanged action={miss} />
      <Button
        variant="danger"
        className="w-fit"
        disabled={credits === undefined}
        pending={miss.isPending}
        onClick={() => credits !== undefined && miss.run({ bookingId, shown: { credits } })}
      >
        {t("submit")}
      </Button>
      <ActionFailure text={miss.errorMessage} />
      <ShowPresent action={miss} />
    </Action>
  );
}
