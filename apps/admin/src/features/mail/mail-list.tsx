"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { mailKinds } from "@zea/domain/mail/schema";
import { EmptyState } from "@zea/ui/empty-state";
import { Table, Td, Th, Tr } from "@zea/ui/table";
import { useTranslations } from "next-intl";
import { useClubTime } from "@/i18n/format.ts";
import { Link } from "@/i18n/navigation.ts";
import { useTRPC } from "@/trpc/client.tsx";
import { useMailOutcome } from "./use-mail-outcome.ts";

/** The mails that could not be sent, newest first; an athlete's name leads to the athlete. */
export function MailList() {
  const t = useTranslations("mail");
  const { dayTime } = useClubTime();
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
              <span className="block text-fg-3 text-xs sm:hidden">{dayTime(requestedAt)}</span>
            </Td>
            <Td>
              {recipient.role === "ATHLETE" ? (
                <Link
                  href={{ pathname: "/athletes", query: { athlete: recipientId } }}
                  className="rounded-s underline underline-offset-4"
                >
                  {recipient.name}
                </Link>
              ) : (
                recipient.name
              )}
            </Td>
            <Td className="hidden whitespace-nowrap sm:table-cell">{dayTime(requestedAt)}</Td>
            <Td className="hidden text-fg-2 sm:table-cell">{explain(outcome)}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
