"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Skeleton } from "@zea/ui/skeleton";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { Suspense } from "react";
import { monthHref } from "@/features/payment/payment-url-state.ts";
import { useTRPC } from "@/trpc/client.ts";

/** Links to the previous and the next month with payments. */
export function MonthPager({ month }: { month: string }) {
  return (
    <Suspense fallback={<Skeleton className="h-11 w-24 rounded-full" />}>
      <MonthLinks month={month} />
    </Suspense>
  );
}

function MonthLinks({ month }: { month: string }) {
  const { data } = useSuspenseQuery(useTRPC().payment.months.queryOptions());
  const months = data.months.map((one) => one.month);
  return (
    <span className="flex gap-2">
      <MonthLink name="earlier" month={months.find((one) => one < month)} />
      <MonthLink name="later" month={months.findLast((one) => one > month)} />
    </span>
  );
}

const icons = { earlier: ChevronLeft, later: ChevronRight };

function MonthLink({ name, month }: { name: "earlier" | "later"; month: string | undefined }) {
  const t = useTranslations("payment.months");
  const format = useFormat();
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
      <Link href={monthHref(month)} aria-label={t(name, { month: format.month(month) })}>
        <Icon aria-hidden />
      </Link>
    </Button>
  );
}
