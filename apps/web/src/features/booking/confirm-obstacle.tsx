import { Link } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import type { ComponentProps } from "react";
import { CreditShortage } from "@/features/credit/credit-shortage.tsx";
import type { Quote, Slot } from "./booking.ts";
import { confirmPath } from "./confirm-path.ts";
import { NearestSlots } from "./nearest-slots.tsx";

export type Obstacle = "profile" | "deactivated" | "credits" | "NOT_OFFERED" | "TAKEN" | "ATHLETE_BUSY";

/** Why this can't be booked, or null. What the person can fix comes before the state of the slot. */
export function obstacleOf(quote: Quote, state: "PENDING" | "ACTIVE" | "DEACTIVATED"): Obstacle | null {
  if (state === "PENDING") return "profile";
  if (state === "DEACTIVATED") return "deactivated";
  if (quote.state !== "FREE") return quote.state;
  return quote.balanceAfter < 0 ? "credits" : null;
}

type ConfirmObstacleProps = {
  obstacle: Obstacle;
  slot: Slot;
  /** Without it there is nothing to propose. */
  quote?: Quote;
  request?: ComponentProps<typeof CreditShortage>["request"];
};

/** Explains why this can't be booked, with the next step: the profile and credits lead back to the slot, a lost slot to the nearest ones. */
export function ConfirmObstacle({ obstacle, slot, quote, request = null }: ConfirmObstacleProps) {
  const t = useTranslations("booking.obstacle");
  const next = confirmPath(slot);
  const hrefs = {
    profile: { pathname: "/onboarding", query: { next } },
    deactivated: "/home",
  };
  if (obstacle === "credits" && quote) return <CreditShortage {...quote} request={request} next={next} />;
  const href = hrefs[obstacle as keyof typeof hrefs] ?? `/coaches/${slot.coachId}`;
  const isLost = quote?.state === obstacle && quote.balanceAfter >= 0;
  return (
    <div className="grid gap-4">
      <Banner tone="attention" title={t(`${obstacle}.title`)}>
        {t(`${obstacle}.text`)}
      </Banner>
      {isLost ? (
        <NearestSlots {...slot} terms={{ credits: quote.credits, minutes: quote.minutes }} slots={quote.nearest} />
      ) : (
        <Button asChild size="l">
          <Link href={href}>{t(`${obstacle}.action`)}</Link>
        </Button>
      )}
    </div>
  );
}
