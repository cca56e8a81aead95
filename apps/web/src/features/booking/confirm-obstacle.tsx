import { Link } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import type { ComponentProps } from "react";
import { CreditShortage } from "@/features/credit/credit-shortage.tsx";
import type { Quote, Slot } from "./booking.ts";

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
  quote: Quote;
  request: ComponentProps<typeof CreditShortage>["request"];
};

/** Explains why this can't be booked, with a link to the next step; the profile returns to the slot once it is complete. */
export function ConfirmObstacle({ obstacle, slot, quote, request }: ConfirmObstacleProps) {
  const t = useTranslations("booking.obstacle");
  const query = new URLSearchParams({ type: slot.sessionTypeId, start: slot.startsAt.toISOString() });
  const next = `/book/${slot.coachId}?${query}`;
  const hrefs = {
    profile: { pathname: "/onboarding", query: { next } },
    deactivated: "/home",
  };
  if (obstacle === "credits") return <CreditShortage {...quote} request={request} />;
  const href = hrefs[obstacle as keyof typeof hrefs] ?? `/coaches/${slot.coachId}`;
  return (
    <div className="grid gap-4">
      <Banner tone="attention" title={t(`${obstacle}.title`)}>
        {t(`${obstacle}.text`)}
      </Banner>
      <Button asChild size="l">
        <Link href={href}>{t(`${obstacle}.action`)}</Link>
      </Button>
    </div>
  );
}
