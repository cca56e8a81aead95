"use client";

import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { StateBadge } from "@zea/ui/state-badge";
import { Table, Td, Th, Tr } from "@zea/ui/table";
import { useTimeLeft } from "@/components/use-time-left.ts";
import type { Funnel } from "./analytics.ts";

type StuckListProps = { funnel: Funnel; now: Date };

/** Athletes who registered but can't book yet: where they stopped, since when, and how long they still have. */
export function StuckList({ funnel: { stuck, stuckCount }, now }: StuckListProps) {
  const t = useTranslations("analytics.funnel");
  const { dayTime } = useFormat();
  const timeLeft = useTimeLeft();
  if (stuck.length === 0) return <p className="text-fg-2">{t("nobodyStuck")}</p>;
  return (
    <div className="grid gap-2">
      <Table>
        <caption className="sr-only">{t("stuckCaption")}</caption>
        <thead>
          <tr>
            <Th>{t("columns.athlete")}</Th>
            <Th>{t("columns.step")}</Th>
            <Th className="hidden sm:table-cell">{t("columns.since")}</Th>
            <Th className="hidden sm:table-cell">{t("columns.deadline")}</Th>
          </tr>
        </thead>
        <tbody>
          {stuck.map(({ id, name, step, state, since, deadline }) => (
            <Tr key={id}>
              <Td>
                <Link
                  href={{ pathname: "/athletes", query: { search: name, athlete: id } }}
                  className="rounded-s font-semibold after:absolute after:inset-0"
                >
                  {name}
                </Link>
              </Td>
              <Td>
                {t(`stuckAt.${step}`)}
                <span className="block text-fg-3 text-xs sm:hidden">
                  {deadline ? timeLeft(deadline, now) : t(state === "DEACTIVATED" ? "deactivated" : "noDeadline")}
                </span>
              </Td>
              <Td className="hidden whitespace-nowrap text-fg-2 sm:table-cell">{dayTime(since)}</Td>
              <Td className="hidden sm:table-cell">
                {deadline ? (
                  timeLeft(deadline, now)
                ) : (
                  <StateBadge>{t(state === "DEACTIVATED" ? "deactivated" : "noDeadline")}</StateBadge>
                )}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      {stuckCount > stuck.length ? (
        <p className="pl-3 text-fg-3 text-xs">{t("more", { shown: stuck.length, count: stuckCount })}</p>
      ) : null}
    </div>
  );
}
