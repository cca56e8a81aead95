"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "@zea/shell/use-translations";
import { listInput } from "@/components/list-url-state.ts";
import { ListView } from "@/components/list-view.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { AuditLine } from "./audit-line.tsx";
import type { AuditListUrlState } from "./audit-list-url-state.ts";
import { AuditScope } from "./audit-scope.tsx";
import { AuditSelects } from "./audit-selects.tsx";

/** The audit entries that match the filters in the URL, newest first. */
export function AuditList({ urlState }: { urlState: AuditListUrlState }) {
  const t = useTranslations("audit");
  const { data } = useSuspenseQuery(useTRPC().audit.list.queryOptions(listInput(urlState)));
  const { rows, total, kinds } = data;
  return (
    <ListView
      urlState={urlState}
      filters={
        <>
          <AuditSelects urlState={urlState} kinds={kinds} />
          <AuditScope urlState={urlState} entry={rows[0]} />
        </>
      }
      found={t("found", { count: total })}
      renderItem={(entry) => <AuditLine entry={entry} urlState={urlState} />}
      rows={rows}
      keyOf={({ id }) => id}
      total={total}
      empty={{ title: t("emptyTitle"), text: t("emptyText") }}
      noMatches={{ title: t("noneTitle"), text: t("noneText"), clear: t("clear") }}
    />
  );
}
