"use client";

import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import dynamic from "next/dynamic";
import { PersonHeading } from "@/components/drawer-heading.tsx";
import { ListDrawer } from "@/components/list-drawer.tsx";
import { linesByCoach } from "@/features/payment/payment.ts";
import { monthHref } from "@/features/payment/payment-url-state.ts";
import { useTRPC } from "@/trpc/client.ts";

const LineSessions = dynamic(() => import("./line-sessions.tsx").then((module) => module.LineSessions));

type LineDrawerProps = { month: string; lineId: string };

export function LineDrawer({ month, lineId }: LineDrawerProps) {
  const t = useTranslations("payment");
  const trpc = useTRPC();
  const { week, duration } = useFormat();
  const query = useQuery(trpc.payment.lineDetails.queryOptions({ lineId }));
  const { data } = useSuspenseQuery(trpc.payment.month.queryOptions({ month }));
  const coach = linesByCoach(data).find(({ lines }) => lines.some(({ id }) => id === lineId));
  const line = coach?.lines.find(({ id }) => id === lineId);
  const name = coach?.name ?? "";
  return (
    <ListDrawer
      id={lineId}
      query={query}
      labels={{ loading: t("drawer.loading"), failed: t("drawer.failed"), close: t("drawer.close") }}
      closedHref={monthHref(month)}
    >
      {(details) => ({
        label: t("drawer.label", { name }),
        head: (
          <PersonHeading
            name={name}
            about={
              line ? (
                <span className="text-fg-2 text-s">
                  {line.kind === "ADJUSTMENT" ? week(line) : `${week(line)} · ${duration(line.minutes)}`}
                </span>
              ) : null
            }
            badge={null}
          />
        ),
        body: line ? <LineSessions details={details} line={line} name={name} data={data} /> : null,
      })}
    </ListDrawer>
  );
}
