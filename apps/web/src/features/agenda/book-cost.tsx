import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import type { BookableAthlete } from "./agenda.ts";

/** What a booking costs the athlete and what remains, or that the balance is too low. */
export function BookCost({ athlete: { name, balance }, credits }: { athlete: BookableAthlete; credits: number }) {
  const t = useTranslations("agenda.book");
  const left = balance - credits;
  return left < 0 ? (
    <Banner tone="attention">{t("tooFew", { name, credits, balance })}</Banner>
  ) : (
    <p className="text-fg-2 text-s">{t("cost", { credits, left })}</p>
  );
}
