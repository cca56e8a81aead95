"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { listInput } from "@/components/list-url-state.ts";
import { ListView } from "@/components/list-view.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { EventPerson } from "./event-person.tsx";
import type { SecurityEvent } from "./security-event.ts";
import { SecurityFilters } from "./security-filters.tsx";
import type { SecurityListUrlState } from "./security-list-url-state.ts";
import { useEventSentence } from "./use-event-sentence.ts";

/** The security events that match the filters in the URL, newest first. */
export function SecurityList({ urlState }: { urlState: SecurityListUrlState }) {
  const t = useTranslations("security");
  const { dateTime } = useFormat();
  const sentenceOf = useEventSentence();
  const { data } = useSuspenseQuery(useTRPC().security.list.queryOptions(listInput(urlState)));
  const origin = ({ app, network }: SecurityEvent) =>
    [app ? t(`app.${app}`) : t("app.none"), network].filter(Boolean).join(" · ");
  return (
    <ListView
      urlState={urlState}
      filters={<SecurityFilters urlState={urlState} />}
      found={t("found", { count: data.total })}
      columns={[
        {
          label: t("columns.event"),
          width: "auto",
          cell: (event) => (
            <>
              <b>{sentenceOf(event)}</b>
              {event.actor ? (
                <span className="block text-fg-2 text-s">
                  {t("by")} <EventPerson person={event.actor} />
                </span>
              ) : null}
              <span className="block text-fg-2 text-s sm:hidden">
                {event.person ? <EventPerson person={event.person} /> : t("nobody")}
              </span>
              <span className="block text-fg-3 text-xs sm:hidden">{dateTime(event.at)}</span>
              <span className="block text-fg-3 text-xs xl:hidden">{origin(event)}</span>
            </>
          ),
        },
        {
          label: t("columns.person"),
          visibleFrom: "sm",
          cell: ({ person }) =>
            person ? <EventPerson person={person} /> : <span className="text-fg-3">{t("nobody")}</span>,
        },
        {
          label: t("columns.origin"),
          visibleFrom: "xl",
          cellClassName: "text-fg-2",
          cell: origin,
        },
        { label: t("columns.at"), visibleFrom: "sm", cellClassName: "text-fg-2", cell: ({ at }) => dateTime(at) },
      ]}
      rows={data.rows}
      keyOf={({ id }) => id}
      total={data.total}
      empty={{ title: t("empty.title"), text: t("empty.text") }}
      noMatches={{ title: t("noMatches.title"), text: t("noMatches.text"), clear: t("noMatches.clear") }}
    />
  );
}
