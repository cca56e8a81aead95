"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { ListView } from "@/components/list-view.tsx";
import { PersonLink } from "@/components/person-link.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { useMailName } from "./use-mail-name.ts";
import { useMailOutcome } from "./use-mail-outcome.ts";

/** The mails that could not be sent, newest first. */
export function FailedMailList() {
  const t = useTranslations("mail");
  const { dateTime } = useFormat();
  const nameOf = useMailName();
  const explain = useMailOutcome();
  const { data } = useSuspenseQuery(useTRPC().mail.failed.queryOptions());
  return (
    <ListView
      columns={[
        {
          label: t("columns.mail"),
          width: "auto",
          cell: ({ mailName, requestedAt, outcome }) => (
            <>
              <b>{nameOf(mailName)}</b>
              <span className="block text-fg-3 text-xs sm:hidden">{dateTime(requestedAt)}</span>
              <span className="block text-fg-2 text-s sm:hidden">{explain(outcome)}</span>
            </>
          ),
        },
        {
          label: t("columns.recipient"),
          width: "auto",
          cell: ({ recipientId, recipient: { role, name } }) => <PersonLink person={{ id: recipientId, role, name }} />,
        },
        {
          label: t("columns.requested"),
          width: "auto",
          visibleFrom: "sm",
          cellClassName: "whitespace-nowrap",
          cell: ({ requestedAt }) => dateTime(requestedAt),
        },
        {
          label: t("columns.outcome"),
          width: "auto",
          visibleFrom: "sm",
          cellClassName: "text-fg-2",
          cell: ({ outcome }) => explain(outcome),
        },
      ]}
      rows={data}
      keyOf={({ id }) => id}
      empty={{ title: t("empty.title"), text: t("empty.text") }}
    />
  );
}
