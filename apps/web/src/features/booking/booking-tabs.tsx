import { LinkTabs } from "@zea/shell/link-tabs";
import { useTranslations } from "@zea/shell/use-translations";

const hrefs = { upcoming: "/bookings", past: "/bookings?when=past" } as const;

/** Links to the upcoming and past bookings. */
export function BookingTabs({ current }: { current: "upcoming" | "past" }) {
  const t = useTranslations("booking.list");
  const tabs = (["upcoming", "past"] as const).map((when) => ({
    href: hrefs[when],
    label: t(when),
    isCurrent: when === current,
  }));
  return <LinkTabs label={t("label")} tabs={tabs} scroll />;
}
