import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { ChevronLeft, ChevronRight, type LucideIcon } from "lucide-react";
import type { MonthPayment } from "./payment.ts";

/** Links to the previous and the next month. */
export function MonthPager({ payment }: { payment: MonthPayment }) {
  const t = useTranslations("payment");
  return (
    <nav aria-label={t("pager.label")} className="flex gap-2">
      <PagerLink month={payment.earlierMonth} name="earlier" icon={ChevronLeft} />
      <PagerLink month={payment.laterMonth} name="later" icon={ChevronRight} />
    </nav>
  );
}

type PagerLinkProps = { month: string | null; name: "earlier" | "later"; icon: LucideIcon };

function PagerLink({ month, name, icon: Icon }: PagerLinkProps) {
  const t = useTranslations("payment.pager");
  const { month: monthName } = useFormat();
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
