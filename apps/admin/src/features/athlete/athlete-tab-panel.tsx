"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { ListSkeleton } from "@zea/ui/skeleton";
import dynamic from "next/dynamic";
import { Suspense } from "react";
import { useTRPC } from "@/trpc/client.ts";
import type { AthletePageUrlState } from "./athlete-page-url-state.ts";
import { AthleteProfile } from "./athlete-profile.tsx";

const Ledger = dynamic(() => import("@/features/credit/ledger.tsx").then((module) => module.Ledger));
const AthleteSessions = dynamic(() => import("./athlete-sessions.tsx").then((module) => module.AthleteSessions));
const AthleteActivity = dynamic(() => import("./athlete-activity.tsx").then((module) => module.AthleteActivity));

type AthleteTabPanelProps = { athleteId: string; urlState: AthletePageUrlState; now: Date };

/** The tab of an athlete's page that is open. */
export function AthleteTabPanel({ athleteId, urlState, now }: AthleteTabPanelProps) {
  const { tab = "profile" } = urlState.view;
  const { data: athlete } = useSuspenseQuery(useTRPC().athlete.get.queryOptions({ athleteId }));
  return (
    <Suspense key={`${tab}${urlState.page}`} fallback={<ListSkeleton rows={8} />}>
      {tab === "profile" ? <AthleteProfile athlete={athlete} now={now} /> : null}
      {tab === "sessions" ? <AthleteSessions athleteId={athleteId} urlState={urlState} /> : null}
      {tab === "credits" ? <Ledger athlete={athlete} urlState={urlState} now={now} /> : null}
      {tab === "activity" ? <AthleteActivity athleteId={athleteId} /> : null}
    </Suspense>
  );
}
