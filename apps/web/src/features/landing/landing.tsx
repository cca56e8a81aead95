import type { ReactNode } from "react";
import type { ClubFacts } from "../club/club.ts";
import { type Coach, nextFreeSlots } from "../coach/coach.ts";
import { CoachSection } from "../coach/coach-section.tsx";
import { NextSlotCard } from "../coach/next-slot-card.tsx";
import { Closing } from "./closing.tsx";
import { Hero } from "./hero.tsx";
import { HowItWorks } from "./how-it-works.tsx";
import { useFacts } from "./use-facts.ts";

type LandingProps = { header: ReactNode; coaches: readonly Coach[]; club: ClubFacts; now: Date };

export function Landing({ header, coaches, club, now }: LandingProps) {
  const [slot] = nextFreeSlots(coaches);
  return (
    <main id="content" tabIndex={-1} className="grid gap-20 pb-20 lg:gap-28 lg:pb-28">
      <Hero header={header} facts={useFacts(coaches)} slot={slot ? <NextSlotCard slot={slot} now={now} /> : null} />
      {coaches.length > 0 ? <CoachSection coaches={coaches} now={now} /> : null}
      <HowItWorks club={club} />
      <Closing />
    </main>
  );
}
