"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { SessionList as Sessions } from "@zea/shell/session-list";
import { useAction } from "@zea/shell/use-action";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { useTRPC } from "@/trpc/client.ts";

/** The devices on which the person is signed in, each of which can be signed out. */
export function SessionList() {
  const t = useTranslations("account.page");
  const { dayTime } = useFormat();
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.account.sessions.queryOptions());
  const refresh = [trpc.account.sessions.pathFilter()];
  const revoke = useAction(trpc.account.revokeSession.mutationOptions(), {
    success: () => t("revoked"),
    refresh,
  });
  const revokeOthers = useAction(trpc.account.revokeOtherSessions.mutationOptions(), {
    success: () => t("revokedOthers"),
    refresh,
  });
  return <Sessions sessions={data} dateOf={dayTime} revoke={revoke} revokeOthers={revokeOthers} />;
}
