"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "@zea/shell/navigation";
import { SessionList as Sessions } from "@zea/shell/session-list";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { toast } from "@zea/ui/toaster";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { useClubTime } from "@/i18n/format.ts";
import { useTRPC } from "@/trpc/client.ts";

/** The devices on which the person is signed in, each of which can be signed out. */
export function SessionList({ sessions }: Pick<ComponentProps<typeof Sessions>, "sessions">) {
  const { dayTime } = useClubTime();
  const { revoke, revokeOthers } = useRevoke();
  return <Sessions sessions={sessions} dateOf={dayTime} revoke={revoke} revokeOthers={revokeOthers} />;
}

function useRevoke() {
  const t = useTranslations("account.page");
  const trpc = useTRPC();
  const router = useRouter();
  const errorMessage = useErrorMessage();
  const common = {
    onError: (error: unknown) => void toast.error(errorMessage(error)),
    onSettled: () => router.refresh(),
  };
  const revoke = useMutation(
    trpc.account.revokeSession.mutationOptions({ ...common, onSuccess: () => void toast.success(t("revoked")) }),
  );
  const revokeOthers = useMutation(
    trpc.account.revokeOtherSessions.mutationOptions({
      ...common,
      onSuccess: () => void toast.success(t("revokedOthers")),
    }),
  );
  return { revoke, revokeOthers };
}
