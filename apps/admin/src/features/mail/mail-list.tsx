"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { mailStates } from "@zea/domain/mail/values";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { FilterChips } from "@/components/filter-chips.tsx";
import { hrefTo, listInput } from "@/components/list-url-state.ts";
import { ListView } from "@/components/list-view.tsx";
import { RowDetail, RowLink } from "@/components/row-link.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { MailBadge } from "./mail-badge.tsx";
import type { MailListUrlState } from "./mail-list-url-state.ts";
import { useMailName } from "./use-mail-name.ts";
import { useMailOutcome } from "./use-mail-outcome.ts";

/** The log of the club's mails, newest first. */
export function MailList({ urlState }: { urlState: MailListUrlState }) {
  const t = useTranslations("mail");
  const { dateTime } = useFormat();
  const nameOf = useMailName();
  const explain = useMailOutcome();
  const { data } = useSuspenseQuery(useTRPC().mail.list.queryOptions(listInput(urlState)));
  const { rows, total, counts } = data;
  return (
    <ListView
      urlState={urlState}
      filters={
        <FilterChips
          urlState={urlState}
          filter="state"
          label={t("filter")}
          values={mailStates}
          counts={counts}
          labelOf={(value) => (value ? t(`state.${value}`) : t("all"))}
        />
      }
      found={t("found", { count: total })}
      columns={[
        {
          label: t("columns.mail"),
          cell: ({ id, mailName, recipient, requestedAt }) => (
            <>
              <RowLink id={id} href={hrefTo(urlState, { mailId: id })}>
                {nameOf(mailName)}
              </RowLink>
              <RowDetail className="max-sm:whitespace-normal">{t("to", { name: recipient.name })}</RowDetail>
              <RowDetail className="max-sm:whitespace-normal md:hidden">{dateTime(requestedAt)}</RowDetail>
            </>
          ),
        },
        {
          label: t("columns.state"),
          cell: ({ state, outcome }) => (
            <>
              <MailBadge state={state} />
              {outcome ? <span className="block text-fg-3 text-xs max-sm:hidden">{explain(outcome)}</span> : null}
            </>
          ),
        },
        {
          label: t("columns.requested"),
          visibleFrom: "md",
          className: "whitespace-nowrap pl-6",
          cell: ({ requestedAt }) => dateTime(requestedAt),
        },
      ]}
      rows={rows}
      keyOf={({ id }) => id}
      isOpen={({ id }) => id === urlState.drawer.mailId}
      total={total}
      empty={{ title: t("empty.title"), text: t("empty.text") }}
      noMatches={{ title: t("noMatches.title"), text: t("noMatches.text"), clear: t("noMatches.clear") }}
    />
  );
}
