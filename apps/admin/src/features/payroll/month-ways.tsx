"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@zea/shell/navigation";
import { Button } from "@zea/ui/button";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/client.ts";
import { monthHref } from "./payroll-address.ts";
import { usePayrollWords } from "./use-payroll-words.ts";

/** The ways to the month before and to the one after, as far as the payroll goes. */
export function MonthWays({ month }: { month: string }) {
  const { data } = useSuspenseQuery(useTRPC().payment.months.queryOptions());
  const months = data.months.map((one) => one.month);
  return (
    <span className="flex gap-2">
      <Way name="earlier" month={months.find((one) => one < month)} />
      <Way name="later" month={months.findLast((one) => one > month)} />
    </span>
  );
}

const icons = { earlier: ChevronLeft, later: ChevronRight };

function Way({ name, month }: { name: "earlier" | "later"; month: string | undefined }) {
  const t = useTranslations("payroll.months");
  const words = usePayrollWords();
  const Icon = icons[name];
  if (!month) {
    return (
      <Button variant="ghost" size="icon" disabled aria-label={t(`${name}None`)}>
        <Icon aria-hidden />
      </Button>
    );
  }
  return (
    <Button asChild variant="ghost" size="icon">
      <Link href={monthHref(month)} aria-label={t(name, { month: words.month(month) })}>
        <Icon aria-hidden />
      </Link>
    </Button>
  );
}
