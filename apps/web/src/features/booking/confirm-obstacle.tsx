import { Link } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import type { Quote } from "./booking.ts";

export type Obstacle = "profile" | "deactivated" | "credits" | "NOT_OFFERED" | "TAKEN" | "ATHLETE_BUSY";

/** Why this can't be booked, or null. What the person can fix comes before the state of the slot. */
export function obstacleOf(quote: Quote, state: "PENDING" | "ACTIVE" | "DEACTIVATED"): Obstacle | null {
  if (state === "PENDING") return "profile";
  if (state === "DEACTIVATED") return "deactivated";
  if (quote.state !== "FREE") return quote.state;
  return quote.balanceAfter < 0 ? "credits" : null;
}

/** Explains why this can't be booked, with a link to the next step. */
export function ConfirmObstacle({ obstacle, coachId }: { obstacle: Obstacle; coachId: string }) {
  const t = useTranslations("booking.obstacle");
  const href =
    { profile: "/onboarding", deactivated: "/home", credits: "/credits" }[obstacle as "profile"] ??
    `/coaches/${coachId}`;
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
