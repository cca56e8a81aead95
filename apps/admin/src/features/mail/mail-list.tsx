"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@zea/shell/navigation";
import { useTranslations } from "next-intl";
import { ListView } from "@/components/list-view.tsx";
import { useClubTime } from "@/i18n/format.ts";
import { useTRPC } from "@/trpc/client.ts";
import { useMailName } from "./use-mail-name.ts";
import { useMailOutcome } from "./use-mail-outcome.ts";

/** The mails that could not be sent, newest first. */
export function MailList() {
  const t = useTranslations("mail");
  const { dateTime } = useClubTime();
  const nameOf = useMailName();
  const explain = useMailOutcome();
  const { data } = useSuspenseQuery(useTRPC().mail.failed.queryOptions());
  return (
    <ListView
      columns={[
        {
          key: "mail",
          label: t("columns.mail"),
          cell: ({ mailName, requestedAt, outcome }) => (
            <>
              <b>{nameOf(mailName)}</b>
              <span className="block text-fg-3 text-xs sm:hidden">{dateTime(requestedAt)}</span>
              <span className="block text-fg-2 text-s sm:hidden">{explain(outcome)}</span>
            </>
          ),
        },
        {
          key: "recipient",
          label: t("columns.recipient"),
          cell: ({ recipientId, recipient }) => (
            <Recipient id={recipientId} role={recipient.role} name={recipient.name} />
          ),
        },
        {
          key: "requested",
          label: t("columns.requested"),
          className: "hidden sm:table-cell",
          cellClassName: "whitespace-nowrap",
          cell: ({ requestedAt }) => dateTime(requestedAt),
        },
        {
          key: "outcome",
          label: t("columns.outcome"),
          className: "hidden sm:table-cell",
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

type RecipientProps = { id: string; role: "ATHLETE" | "COACH" | "ADMIN"; name: string };

function Recipient({ id, role, name }: RecipientProps) {
  if (role === "ADMIN") return name;
  const href =
    role === "ATHLETE" ? { pathname: "/athletes", query: { athlete: id } } : { pathname: `/coaches/${id}`, query: {} };
  return (
    <Link href={href} className="rounded-s py-2 underline underline-offset-4 hover:no-underline">
      {name}
    </Link>
  );
}
