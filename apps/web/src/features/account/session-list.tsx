"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "@zea/shell/navigation";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { Button } from "@zea/ui/button";
import { List, ListItem } from "@zea/ui/list";
import { StateMark } from "@zea/ui/state-mark";
import { toast } from "@zea/ui/toaster";
import { useTranslations } from "next-intl";
import { useClubTime } from "@/i18n/format.ts";
import { useTRPC } from "@/trpc/client.ts";
import { deviceOf } from "./device.ts";

type Session = { id: string; createdAt: Date; userAgent: string | null; isCurrent: boolean };

/** Where the person is signed in; each other place can be signed out from here. */
export function SessionList({ sessions }: { sessions: readonly Session[] }) {
  const t = useTranslations("account.page");
  const { dayTime } = useClubTime();
  const { revoke, revokeOthers } = useRevoke();
  return (
    <div className="grid gap-3">
      <List>
        {sessions.map(({ id, createdAt, userAgent, isCurrent }) => {
          const device = deviceOf(userAgent);
          const name = device ? t("device", device) : t("unknownDevice");
          return (
            <ListItem key={id}>
              <span className="grid min-w-0 flex-1">
                <b className="truncate">{name}</b>
                <span className="text-fg-3 text-xs">{t("since", { date: dayTime(createdAt) })}</span>
              </span>
              {isCurrent ? (
                <StateMark tone="positive">{t("current")}</StateMark>
              ) : (
                <Button
                  variant="ghost"
                  aria-label={t("revokeLabel", { device: name })}
                  pending={revoke.isPending && revoke.variables.id === id}
                  onClick={() => revoke.mutate({ id })}
                >
                  {t("revoke")}
                </Button>
              )}
            </ListItem>
          );
        })}
      </List>
      {sessions.length > 1 ? (
        <Button
          variant="danger"
          className="w-fit"
          pending={revokeOthers.isPending}
          onClick={() => revokeOthers.mutate()}
        >
          {t("revokeOthers")}
        </Button>
      ) : null}
    </div>
  );
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
