import { Link } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import type { RatingLink } from "./rating.ts";

/** Shown for a rating link that is closed: the rating given, and a link to the session behind sign-in. */
export function RatingClosed({ link: { bookingId, feedback } }: { link: RatingLink }) {
  const t = useTranslations("rating.over");
  return (
    <Card className="grid gap-4">
      <h1 className="text-xl">{t("title")}</h1>
      <p className="text-fg-2">{feedback ? t("answered", { rating: feedback.rating }) : t("text")}</p>
      <Button asChild size="l">
        <Link href={{ pathname: "/sign-in", query: { next: `/bookings/${bookingId}` } }}>
          {t(feedback ? "see" : "go")}
        </Link>
      </Button>
    </Card>
  );
}
