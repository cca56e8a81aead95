"use client";

import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { Button } from "@zea/ui/button";
import { List, ListItem } from "@zea/ui/list";
import { StateMark } from "@zea/ui/state-mark";
import { toast } from "@zea/ui/toaster";
import { useTranslations } from "next-intl";
import { useClubTime } from "@/i18n/format.ts";
import { useTRPC } from "@/trpc/client.ts";
import { deviceOf } from "./device.ts";

/** Where this person is signed in; each of the others can be ended, or all at once. */
export function SessionList() {
  const t = useTranslations("account.page");
  const explain = useErrorMessage();
  const { dayTime } = useClubTime();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data } = useSuspenseQuery(trpc.account.sessions.queryOptions());
  const after = (said: "revoked" | "revokedOthers") => ({
    onSuccess: () => void toast.success(t(said)),
    onError: (error: unknown) => void toast.error(explain(error)),
    onSettled: () => queryClient.invalidateQueries(trpc.account.sessions.pathFilter()),
  });
  const revoke = useMutation(trpc.account.revokeSession.mutationOptions(after("revoked")));
  const revokeOthers = useMutation(trpc.account.revokeOtherSessions.mutationOptions(after("revokedOthers")));
  return (
    <div className="grid gap-3">
      <List>
        {data.map(({ id, createdAt, userAgent, isCurrent }) => {
          const known = deviceOf(userAgent);
          const device = known ? t("device", known) : t("unknownDevice");
          const date = dayTime(createdAt);
          return (
            <ListItem key={id} className="justify-between">
              <span className="grid min-w-0">
                <b className="truncate text-ms">{device}</b>
                <span className="text-fg-3 text-xs">{t("since", { date })}</span>
              </span>
              {isCurrent ? (
                <StateMark tone="positive">{t("current")}</StateMark>
              ) : (
                <Button
                  variant="ghost"
                  size="s"
                  aria-label={t("revokeLabel", { device, date })}
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
      {data.length > 1 ? (
        <Button
          variant="ghost"
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
