"use client";

import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { DrawerHead } from "@/components/drawer-head.tsx";
import { ListDrawer } from "@/components/list-drawer.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { coachLinesOf } from "./payroll.ts";
import { monthHref } from "./payroll-address.ts";
import { usePayrollWords } from "./use-payroll-words.ts";

const LinePartsView = dynamic(() => import("./line-parts.tsx").then((module) => module.LinePartsView));

type LineDrawerProps = { month: string; lineId: string };

/** One line beside the list, with what it is made of. */
export function LineDrawer({ month, lineId }: LineDrawerProps) {
  const t = useTranslations("payroll");
  const trpc = useTRPC();
  const { week, hours } = usePayrollWords();
  const query = useQuery(trpc.payment.parts.queryOptions({ lineId }));
  const { data } = useSuspenseQuery(trpc.payment.month.queryOptions({ month }));
  const coach = coachLinesOf(data).find(({ lines }) => lines.some(({ id }) => id === lineId));
  const line = coach?.lines.find(({ id }) => id === lineId);
  const name = coach?.name ?? "";
  return (
    <ListDrawer
      id={lineId}
      query={query}
      words={{ loading: t("drawer.loading"), failed: t("drawer.failed"), close: t("drawer.close") }}
      closedHref={monthHref(month)}
    >
      {(parts) => ({
        label: t("drawer.label", { name }),
        head: (
          <DrawerHead
            name={name}
            about={
              line ? (
                <span className="text-fg-2 text-s">
                  {line.kind === "ADJUSTMENT" ? week(line) : `${week(line)} · ${hours(line.minutes)}`}
                </span>
              ) : null
            }
            mark={null}
          />
        ),
        body: line ? <LinePartsView parts={parts} line={line} data={data} /> : null,
      })}
    </ListDrawer>
  );
}
