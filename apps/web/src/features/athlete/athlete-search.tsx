"use client";

import { ListSearch } from "@zea/shell/list-search";
import { useTranslations } from "@zea/shell/use-translations";

/** Searches athletes while the name is typed; the address follows. */
export function AthleteSearch({ search }: { search: string }) {
  const t = useTranslations("athlete");
  return (
    <ListSearch
      label={t("search")}
      placeholder={t("placeholder")}
      search={search}
      hrefOf={(text) => ({ pathname: "/athletes", query: { ...(text.trim() && { search: text.trim() }) } })}
    />
  );
}
