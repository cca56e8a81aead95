"use client";

import { useRouter } from "@zea/shell/navigation";
import { SessionList as Sessions } from "@zea/shell/session-list";
import { useAction } from "@zea/shell/use-action";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import type { ComponentProps } from "react";
import { useTRPC } from "@/trpc/client.ts";

/** The devices on which the person is signed in, each of which can be signed out. */
export function SessionList({ sessions }: Pick<ComponentProps<typeof Sessions>, "sessions">) {
  const { dayTime } = useFormat();
  const { revoke, revokeOthers } = useRevoke();
  return <Sessions sessions={sessions} dateOf={dayTime} revoke={revoke} revokeOthers={revokeOthers} />;
}

function useRevoke() {
  const t = useTranslations("account.page");
  const trpc = useTRPC();
  const router = useRouter();
  const revoke = useAction(trpc.account.revokeSession.mutationOptions(), {
    success: () => t("revoked"),
    refresh: () => router.refresh(),
  });
  const revokeOthers = useAction(trpc.account.revokeOtherSessions.mutationOptions(), {
    success: () => t("revokedOthers"),
    refresh: () => router.refresh(),
  });
  return { revoke, revokeOthers };
}
