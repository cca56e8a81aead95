"use client";

import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { List, ListItem } from "@zea/ui/list";
import { useMailName } from "@/features/mail/use-mail-name.ts";
import { useMailOutcome } from "@/features/mail/use-mail-outcome.ts";
import type { WaitDetails } from "./wait.ts";

/** The mails about a wait and their outcomes, newest first. */
export function SentMails({ mails }: { mails: WaitDetails["sent"] }) {
  const t = useTranslations();
  const { dayTime } = useFormat();
  const nameOf = useMailName();
  const explain = useMailOutcome();
  if (mails.length === 0) return <p className="text-fg-3 text-s">{t("wait.sent.none")}</p>;
  return (
    <List>
      {mails.map(({ id, mailName, state, requestedAt, settledAt, outcome }) => (
        <ListItem key={id} className="items-baseline justify-between text-ms">
          <span>
            {nameOf(mailName)}
            <span className="block text-fg-3 text-xs">
              {outcome
                ? t("wait.sent.because", { state: t(`mail.state.${state}`), outcome: explain(outcome) })
                : t(`mail.state.${state}`)}
            </span>
          </span>
          <span className="shrink-0 whitespace-nowrap text-fg-3 text-xs">{dayTime(settledAt ?? requestedAt)}</span>
        </ListItem>
      ))}
    </List>
  );
}
