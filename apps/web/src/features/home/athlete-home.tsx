import { getTranslations } from "@zea/shell/get-translations";
import { Banner } from "@zea/ui/banner";
import { WithSkeleton } from "@zea/ui/with-skeleton";
import { ZoneNote } from "@/components/zone-note.tsx";
import { RatingPrompt } from "@/features/rating/rating-prompt.tsx";
import { currentTime } from "@/trpc/page-context.ts";
import { fetchOrNotFound, trpc } from "@/trpc/server.ts";
import { CreditsCard } from "./credits-card.tsx";
import { Deactivated } from "./deactivated.tsx";
import { HomeHeader } from "./home-header.tsx";
import { NextFreeSlots } from "./next-free-slots.tsx";
import { NextSession } from "./next-session.tsx";
import { ProfileDue } from "./profile-due.tsx";

/** An athlete's start page: next session, credits, and what is still to do. */
export async function AthleteHome({ isWelcome }: { isWelcome: boolean }) {
  const [home, club, now, t] = await Promise.all([
    fetchOrNotFound(trpc.home.get.queryOptions()),
    fetchOrNotFound(trpc.club.facts.queryOptions()),
    currentTime(),
    getTranslations("home"),
  ]);
  const { name, state, balance, nextExpiry, nextBooking, deadline, creditRequest } = home;
  const { reactivationRequestedAt, deactivationReason, reactivationRefusal } = home;
  return (
    <div className="mx-auto grid w-full max-w-[920px] gap-5 px-[18px] pt-6 pb-10 sm:px-8 sm:pt-8">
      <HomeHeader name={name} now={now} />
      {isWelcome && state === "ACTIVE" ? (
        <Banner tone="positive" title={t("welcome.title")}>
          {t("welcome.text", { credits: balance })}
        </Banner>
      ) : null}
      <div className="grid items-start gap-4 md:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)]">
        <div className="grid gap-4">
          {state === "PENDING" ? <ProfileDue deadline={deadline} now={now} /> : null}
          {state === "DEACTIVATED" ? (
            <Deactivated
              requestedAt={reactivationRequestedAt}
              reason={deactivationReason}
              refusal={reactivationRefusal}
            />
          ) : null}
          {state === "ACTIVE" || nextBooking ? <NextSession booking={nextBooking} club={club} now={now} /> : null}
          <RatingPrompt />
        </div>
        <div className="grid gap-4">
          <CreditsCard
            balance={balance}
            nextExpiry={nextExpiry}
            canBook={state === "ACTIVE"}
            request={creditRequest}
            now={now}
          />
          {state === "ACTIVE" ? (
            <WithSkeleton of="card" size={4}>
              <NextFreeSlots />
            </WithSkeleton>
          ) : null}
        </div>
      </div>
      <ZoneNote at={now} />
    </div>
  );
}
