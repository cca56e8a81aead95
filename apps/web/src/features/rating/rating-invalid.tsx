import { Link } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";

/** Shown for an unknown rating link, or one whose session is gone. */
export function RatingInvalid() {
  const t = useTranslations("rating.invalid");
  return (
    <Card className="grid gap-4">
      <h1 className="text-xl">{t("title")}</h1>
      <p className="text-fg-2">{t("text")}</p>
      <Button asChild size="l">
        <Link href={{ pathname: "/sign-in", query: { next: "/bookings?when=past" } }}>{t("go")}</Link>
      </Button>
    </Card>
  );
}
