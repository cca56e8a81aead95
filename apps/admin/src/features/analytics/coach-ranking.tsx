"use client";

import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Avatar } from "@zea/ui/avatar";
import { List, ListItem } from "@zea/ui/list";
import type { Overview } from "./analytics.ts";
import type { Period } from "./period-url-state.ts";
import { rowsHref } from "./rows-url-state.ts";

type CoachRankingProps = { coaches: Overview["coaches"]; period: Period; isCompared: boolean };

/** The coaches with the most bookings, compared to before, with their income, and linked to their bookings. */
export function CoachRanking({ coaches, period, isCompared }: CoachRankingProps) {
  const t = useTranslations("analytics.coaches");
  const { money } = useFormat();
  const most = Math.max(1, ...coaches.map(({ bookings }) => bookings));
  if (coaches.length === 0) return <p className="text-fg-2">{t("none")}</p>;
  return (
    <List>
      {coaches.map(({ coachId, name, bookings, before, incomeMinor }) => (
        <ListItem key={coachId} className="relative">
          <Avatar name={name} size="s" />
          <span className="grid min-w-0 flex-1 gap-1">
            <span className="flex items-baseline justify-between gap-3">
              <Link
                href={rowsHref({ metric: "bookings", ...period, coachId })}
                className="truncate rounded-s font-semibold after:absolute after:inset-0"
              >
                {name}
              </Link>
              <span className="shrink-0 text-ms tabular-nums">
                {t("bookings", { count: bookings, amount: money(incomeMinor) })}
              </span>
            </span>
            <span className="flex items-center gap-3">
              <span aria-hidden className="h-1.5 flex-1 overflow-hidden rounded-full bg-surface-3">
                <span
                  className="block h-full rounded-full bg-positive"
                  style={{ width: `${(bookings / most) * 100}%` }}
                />
              </span>
              {isCompared ? (
                <span className="min-w-14 shrink-0 text-right text-fg-3 text-xs">{t("before", { count: before })}</span>
              ) : null}
            </span>
          </span>
        </ListItem>
      ))}
    </List>
  );
}
