"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import type { PaymentMonth } from "@/features/payment/payment.ts";
import { useTRPC } from "@/trpc/client.ts";

type PaymentComparisonProps = { data: PaymentMonth; amountMinor: number };

/** The amount of the previous month, and the change since then once this month has ended. */
export function PaymentComparison({ data, amountMinor }: PaymentComparisonProps) {
  const t = useTranslations("payment.hero");
  const format = useFormat();
  const { data: all } = useSuspenseQuery(useTRPC().payment.months.queryOptions());
  const before = all.months.find(({ month }) => month < data.month);
  if (!before || before.amountMinor <= 0) return null;
  const month = format.month(before.month);
  const amount = format.money(before.amountMinor);
  if (!data.hasEnded) return <span>{t("whole", { month, amount })}</span>;
  const share = amountMinor / before.amountMinor - 1;
  const change = format.signedPercent(share);
  return <span>{t("compare", { change, month, amount })}</span>;
}
