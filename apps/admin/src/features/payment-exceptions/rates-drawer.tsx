"use client";

import { useQuery } from "@tanstack/react-query";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { List, ListItem } from "@zea/ui/list";
import dynamic from "next/dynamic";
import { useEffect, useRef } from "react";
import { DrawerHeading } from "@/components/drawer-heading.tsx";
import { ListDrawer } from "@/components/list-drawer.tsx";
import type { Href } from "@/components/search-params.ts";
import type { Exceptions, PaymentMonth } from "@/features/payment/payment.ts";
import { useTRPC } from "@/trpc/client.ts";

const MissingRateForm = dynamic(() => import("./missing-rate-form.tsx").then((module) => module.MissingRateForm));

type RatesDrawerProps = { coachId: string; month: string; closedHref: Href };

/** A coach's sessions of a month that were recorded without a rate, each with the form to set it. */
export function RatesDrawer({ coachId, month, closedHref }: RatesDrawerProps) {
  const t = useTranslations("payment.exceptions.withoutRate");
  const { monthTitle } = useFormat();
  const trpc = useTRPC();
  const exceptions = useQuery(trpc.payment.exceptions.queryOptions({ month }));
  const { data, error, refetch } = useQuery(trpc.payment.month.queryOptions({ month }));
  const loaded = exceptions.data && data ? { withoutRate: exceptions.data.withoutRate, data } : undefined;
  const retry = () => Promise.all([exceptions.refetch(), refetch()]);
  const label = t("drawer.label", { month: monthTitle(month) });
  return (
    <ListDrawer
      id={`${coachId} ${month}`}
      query={{ data: loaded, error: exceptions.error ?? error, refetch: retry }}
      labels={{ loading: t("drawer.loading"), failed: t("drawer.failed"), close: t("drawer.close") }}
      closedHref={closedHref}
    >
      {(found) => ({
        label,
        head: <DrawerHeading>{label}</DrawerHeading>,
        body: <Sessions sessions={found.withoutRate.filter(({ coach }) => coach.id === coachId)} data={found.data} />,
      })}
    </ListDrawer>
  );
}

type SessionsProps = { sessions: Exceptions["withoutRate"]; data: PaymentMonth };

function Sessions({ sessions, data }: SessionsProps) {
  const t = useTranslations("payment.exceptions");
  const { dayTime, time } = useFormat();
  const body = useRef<HTMLDivElement>(null);
  const shown = useRef(sessions.length);
  // a session that was settled takes its form away: the next one has the focus, or that there is none
  useEffect(() => {
    if (sessions.length < shown.current) body.current?.querySelector<HTMLElement>("input, [tabindex]")?.focus();
    shown.current = sessions.length;
  }, [sessions.length]);
  return (
    <div ref={body} className="grid gap-3">
      {sessions.length === 0 ? (
        <Banner tone="positive" tabIndex={-1} className="outline-none">
          {t("withoutRate.drawer.none")}
        </Banner>
      ) : (
        <p className="text-fg-2 text-s">{t("withoutRate.text", { count: sessions.length })}</p>
      )}
      <List>
        {sessions.map((session) => (
          <ListItem key={session.bookingId} className="grid gap-2">
            <span className="grid">
              <b className="text-ms">{t("session", { athlete: session.athlete.name, coach: session.coach.name })}</b>
              <span className="text-fg-3 text-xs">
                {dayTime(session.actualStart)}–{time(session.actualEnd)}
              </span>
            </span>
            <MissingRateForm session={session} data={data} />
          </ListItem>
        ))}
      </List>
    </div>
  );
}
