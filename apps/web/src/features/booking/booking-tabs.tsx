import { Link } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { cn } from "@zea/ui/class-names";

const tabs = [
  { key: "upcoming", href: "/bookings" },
  { key: "past", href: "/bookings?when=past" },
] as const;

/** Links to the upcoming and past bookings. */
export function BookingTabs({ current }: { current: "upcoming" | "past" }) {
  const t = useTranslations("booking.list");
  return (
    <nav aria-label={t("label")} className="flex w-fit gap-0.5 rounded-full bg-surface-2 p-[3px]">
      {tabs.map(({ key, href }) => (
        <Link
          key={key}
          href={href}
          aria-current={key === current ? "page" : undefined}
          className={cn(
            "grid min-h-11 place-items-center rounded-full px-4 font-semibold text-ms transition-colors",
            key === current ? "bg-primary text-on-primary" : "text-fg-2 hover:text-fg",
          )}
        >
          {t(key)}
        </Link>
      ))}
    </nav>
  );
}
