"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { listInput } from "@/components/list-address.ts";
import { ListView } from "@/components/list-view.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { AuditLine } from "./audit-line.tsx";
import type { AuditListAddress } from "./audit-list-address.ts";
import { AuditScope } from "./audit-scope.tsx";
import { AuditSelects } from "./audit-selects.tsx";

/** The audit entries that match the address, newest first. */
export function AuditList({ address }: { address: AuditListAddress }) {
  const t = useTranslations("audit");
  const { data } = useSuspenseQuery(useTRPC().audit.list.queryOptions(listInput(address)));
  const { rows, total, kinds } = data;
  return (
    <ListView
      address={address}
      filters={
        <>
          <AuditSelects address={address} kinds={kinds} />
          <AuditScope address={address} entry={rows[0]} />
        </>
      }
      found={t("found", { count: total })}
      renderItem={(entry) => <AuditLine entry={entry} address={address} />}
      rows={rows}
      keyOf={({ id }) => id}
      total={total}
      empty={{ title: t("emptyTitle"), text: t("emptyText") }}
      none={{ title: t("noneTitle"), text: t("noneText"), clear: t("clear") }}
    />
  );
}
