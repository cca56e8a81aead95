"use client";

import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { SessionList as Sessions } from "@zea/shell/session-list";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { toast } from "@zea/ui/toaster";
import { useTranslations } from "next-intl";
import { useClubTime } from "@/i18n/format.ts";
import { useTRPC } from "@/trpc/client.ts";

/** Where this person is signed in; each of the others can be ended, or all at once. */
export function SessionList() {
  const t = useTranslations("account.page");
  const explain = useErrorMessage();
  const { dayTime } = useClubTime();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data } = useSuspenseQuery(trpc.account.sessions.queryOptions());
  const after = (shown: "revoked" | "revokedOthers") => ({
    onSuccess: () => void toast.success(t(shown)),
    onError: (error: unknown) => void toast.error(explain(error)),
    onSettled: () => queryClient.invalidateQueries(trpc.account.sessions.pathFilter()),
  });
  const revoke = useMutation(trpc.account.revokeSession.mutationOptions(after("revoked")));
  const revokeOthers = useMutation(trpc.account.revokeOtherSessions.mutationOptions(after("revokedOthers")));
  return <Sessions sessions={data} dateOf={dayTime} revoke={revoke} revokeOthers={revokeOthers} />;
}
