"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { mailKinds } from "@zea/domain/mail/schema";
import { Link } from "@zea/shell/navigation";
import { EmptyState } from "@zea/ui/empty-state";
import { Table, Td, Th, Tr } from "@zea/ui/table";
import { useTranslations } from "next-intl";
import { useClubTime } from "@/i18n/format.ts";
import { useTRPC } from "@/trpc/client.ts";
import { useMailOutcome } from "./use-mail-outcome.ts";

/** The mails that could not be sent, newest first; the name of an athlete or a coach leads to them. */
export function MailList() {
  const t = useTranslations("mail");
  const { dateTime } = useClubTime();
  const explain = useMailOutcome();
  const { data } = useSuspenseQuery(useTRPC().mail.failed.queryOptions());
  if (data.length === 0) return <EmptyState art="list" title={t("empty.title")} text={t("empty.text")} />;
  return (
    <Table>
      <thead>
        <tr>
          <Th>{t("columns.mail")}</Th>
          <Th>{t("columns.recipient")}</Th>
          <Th className="hidden sm:table-cell">{t("columns.requested")}</Th>
          <Th className="hidden sm:table-cell">{t("columns.outcome")}</Th>
        </tr>
      </thead>
      <tbody>
        {data.map(({ id, kind, recipientId, recipient, requestedAt, outcome }) => (
          <Tr key={id}>
            <Td>
              <b>{t(`kind.${mailKinds.find((known) => known === kind) ?? "other"}`)}</b>
              <span className="block text-fg-3 text-xs sm:hidden">{dateTime(requestedAt)}</span>
              <span className="block text-fg-2 text-s sm:hidden">{explain(outcome)}</span>
            </Td>
            <Td>
              <Recipient id={recipientId} role={recipient.role} name={recipient.name} />
            </Td>
            <Td className="hidden whitespace-nowrap sm:table-cell">{dateTime(requestedAt)}</Td>
            <Td className="hidden text-fg-2 sm:table-cell">{explain(outcome)}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
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
