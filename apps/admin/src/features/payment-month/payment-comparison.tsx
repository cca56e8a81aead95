"use client";

import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import type { PaymentMonth } from "@/features/payment/payment.ts";
import { usePaymentFormatters } from "@/features/payment/use-payment-formatters.ts";
import { useMoney } from "@/i18n/money.ts";
import { useTRPC } from "@/trpc/client.ts";

type PaymentComparisonProps = { data: PaymentMonth; amountMinor: number };

/** The amount of the previous month, and the change since then once this month has ended. */
export function PaymentComparison({ data, amountMinor }: PaymentComparisonProps) {
  const t = useTranslations("payment.hero");
  const format = useFormatter();
  const money = useMoney(data.currency);
  const formatters = usePaymentFormatters();
  const { data: all } = useQuery(useTRPC().payment.months.queryOptions());
  const before = all?.months.find(({ month }) => month < data.month);
  if (!before || before.amountMinor <= 0) return null;
  const month = formatters.month(before.month);
  const amount = money(before.amountMinor);
  if (!data.hasEnded) return <span>{t("whole", { month, amount })}</span>;
  const share = amountMinor / before.amountMinor - 1;
  const change = format.number(share, { style: "percent", signDisplay: "exceptZero", maximumFractionDigits: 1 });
  return <span>{t("compare", { change, month, amount })}</span>;
}
