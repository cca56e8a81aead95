"use client";

import { Link } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { List, ListItem } from "@zea/ui/list";
import { StateBadge } from "@zea/ui/state-badge";
import { kinds } from "@/components/exception-kinds.ts";
import { rowLinkId } from "@/components/row-link.tsx";
import type { Exceptions } from "@/features/analytics/analytics.ts";
import { countExceptions, type ExceptionRow, useExceptionRows } from "./use-exception-rows.ts";

/** What needs an administrator now, each with its action; each kind shows its first ones and a link to the rest. */
export function ExceptionList({ exceptions }: { exceptions: Exceptions }) {
  const t = useTranslations("dashboard.exceptions");
  const groups = useExceptionRows(exceptions);
  const count = countExceptions(exceptions);
  return (
    <section aria-labelledby="exceptions" className="grid gap-3">
      <h2 id="exceptions" tabIndex={-1} className="text-xl outline-none">
        {t("heading", { count })}
      </h2>
      {count === 0 ? <Banner tone="positive">{t("none")}</Banner> : null}
      {count > 0 ? (
        <Card className="py-1.5">
          <List>
            {groups.flatMap(({ kind, rows, more, moreHref }) => [
              ...rows.map((row) => <Row key={`${kind} ${row.key}`} row={row} />),
              ...(more > 0
                ? [
                    <ListItem key={`${kind} more`} className="border-0 pt-0 sm:pl-[148px]">
                      <Link href={moreHref} className="rounded-s py-3 text-fg-2 text-s underline underline-offset-4">
                        {t(`${kind}.more`, { count: more })}
                      </Link>
                    </ListItem>,
                  ]
                : []),
            ])}
          </List>
        </Card>
      ) : null}
    </section>
  );
}

function Row({ row: { key, kind, title, detail, href } }: { row: ExceptionRow }) {
  const t = useTranslations("dashboard.exceptions");
  return (
    <ListItem className="flex-wrap justify-between gap-y-1.5 sm:flex-nowrap">
      <span className="w-full sm:w-[136px] sm:shrink-0">
        <StateBadge tone={kinds[kind].tone}>{t(`${kind}.mark`)}</StateBadge>
      </span>
      <span className="grid min-w-0 flex-1 sm:flex sm:flex-wrap sm:items-baseline sm:gap-x-3">
        <b className="text-ms">{title}</b>
        <span className="text-fg-3 text-xs">{detail}</span>
      </span>
      <Button asChild variant="ghost" size="s">
        <Link
          id={rowLinkId(key)}
          href={href}
          scroll={href.pathname !== "/dashboard"}
          aria-label={t("action", { action: t(`${kind}.action`), what: title })}
        >
          {t(`${kind}.action`)}
        </Link>
      </Button>
    </ListItem>
  );
}
