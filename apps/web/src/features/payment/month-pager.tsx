import { Link } from "@zea/shell/navigation";
import { Button } from "@zea/ui/button";
import { ChevronLeft, ChevronRight, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import type { MonthPayment } from "./payment.ts";
import { usePaymentFormatters } from "./use-payment-formatters.ts";

/** The way to the month before and to the one after; each month has its address. */
export function MonthPager({ pay }: { pay: MonthPayment }) {
  const t = useTranslations("payment");
  return (
    <nav aria-label={t("switch.label")} className="flex gap-2">
      <Way month={pay.earlierMonth} name="earlier" icon={ChevronLeft} currency={pay.currency} />
      <Way month={pay.laterMonth} name="later" icon={ChevronRight} currency={pay.currency} />
    </nav>
  );
}

type WayProps = { month: string | null; name: "earlier" | "later"; icon: LucideIcon; currency: string };

function Way({ month, name, icon: Icon, currency }: WayProps) {
  const t = useTranslations("payment.switch");
  const { month: monthName } = usePaymentFormatters(currency);
  if (!month) {
    return (
      <Button variant="ghost" size="icon" disabled aria-label={t(`${name}None`)}>
        <Icon aria-hidden />
      </Button>
    );
  }
  return (
    <Button asChild variant="ghost" size="icon">
      <Link href={{ pathname: "/pay", query: { month } }} aria-label={t(name, { month: monthName(month) })}>
        <Icon aria-hidden />
      </Link>
    </Button>
  );
}
