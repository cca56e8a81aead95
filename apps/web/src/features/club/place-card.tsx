import { type LocalizedText, textIn } from "@zea/format/localized-text";
import { phoneUrl, placeParts } from "@zea/format/place";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { MapPin, Navigation, Phone } from "lucide-react";
import { useLocale } from "next-intl";
import type { ClubFacts } from "./club.ts";
import { DirectionsLink } from "./directions-link.tsx";

type PlaceCardProps = {
  meetingPoint: LocalizedText;
  club: Pick<ClubFacts, "address" | "directions">;
  /** To call the club at, for those who may be late; blank for no call. */
  phone?: string;
};

/** Where a session takes place and how to get there; nothing of what the club doesn't say. */
export function PlaceCard({ meetingPoint, club: { address, directions }, phone = "" }: PlaceCardProps) {
  const t = useTranslations("club");
  const locale = useLocale();
  const [first, second] = placeParts({ meetingPoint, address }, locale);
  const way = textIn(directions, locale);
  if (!first && !way && !phone) return null;
  return (
    <Card asChild className="grid gap-3">
      <section aria-label={t("place")}>
        {first || way ? (
          <div className="flex items-start gap-3">
            <MapPin aria-hidden className="mt-0.5 size-[18px] shrink-0 text-fg-3" />
            <div className="grid min-w-0 gap-0.5 wrap-anywhere">
              {first ? <b>{first}</b> : null}
              {second ? <span className="text-fg-2 text-ms">{second}</span> : null}
              {way ? <p className="mt-1 whitespace-pre-line text-fg-2 text-ms">{way}</p> : null}
            </div>
          </div>
        ) : null}
        {address || phone ? (
          <div className="flex flex-wrap gap-2">
            {address ? (
              <Button asChild variant="ghost">
                <DirectionsLink address={address}>
                  <Navigation aria-hidden />
                  {t("directions")}
                </DirectionsLink>
              </Button>
            ) : null}
            {phone ? (
              <Button asChild variant="ghost">
                <a href={phoneUrl(phone)}>
                  <Phone aria-hidden />
                  {t("call")}
                </a>
              </Button>
            ) : null}
          </div>
        ) : null}
      </section>
    </Card>
  );
}
