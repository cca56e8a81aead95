"use client";

import { deviceOf } from "@zea/format/device";
import { Button } from "@zea/ui/button";
import { List, ListItem } from "@zea/ui/list";
import { StateBadge } from "@zea/ui/state-badge";
import { FormFailure } from "./form-failure.tsx";
import { useTranslations } from "./use-translations.tsx";

type Session = { id: string; createdAt: Date; userAgent: string | null; isCurrent: boolean };

type Action = { isPending: boolean; errorMessage: string | null };

type SessionListProps = {
  sessions: readonly Session[];
  dateOf: (at: Date) => string;
  /** Ends a session; `input` is the one being ended. */
  revoke: Action & { run: (session: { id: string }) => unknown; input: { id: string } | undefined };
  revokeOthers: Action & { run: () => unknown };
};

/** Where a person is signed in, this device first. The others can be signed out one by one or all at once. */
export function SessionList({ sessions, dateOf, revoke, revokeOthers }: SessionListProps) {
  const t = useTranslations("account.page");
  const hereFirst = sessions.toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
  return (
    <div className="grid gap-3">
      <List>
        {hereFirst.map(({ id, createdAt, userAgent, isCurrent }) => {
          const known = deviceOf(userAgent);
          const device = known ? t("device", known) : t("unknownDevice");
          const date = dateOf(createdAt);
          return (
            <ListItem key={id} className="justify-between">
              <span className="grid min-w-0">
                <b className="truncate text-ms">{device}</b>
                <span className="text-fg-3 text-xs">{t("since", { date })}</span>
              </span>
              {isCurrent ? (
                <StateBadge tone="positive">{t("current")}</StateBadge>
              ) : (
                <Button
                  variant="ghost"
                  aria-label={t("revokeLabel", { device, date })}
                  pending={revoke.isPending && revoke.input?.id === id}
                  onClick={() => revoke.run({ id })}
                >
                  {t("revoke")}
                </Button>
              )}
            </ListItem>
          );
        })}
      </List>
      <FormFailure text={revoke.errorMessage ?? revokeOthers.errorMessage} />
      {sessions.length > 1 ? (
        <Button variant="danger" className="w-fit" pending={revokeOthers.isPending} onClick={() => revokeOthers.run()}>
          {t("revokeOthers")}
        </Button>
      ) : null}
    </div>
  );
}
