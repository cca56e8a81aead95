"use client";

import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useMoney } from "@/i18n/money.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { PayrollMonth } from "./payroll.ts";
import { usePayrollWords } from "./use-payroll-words.ts";

type PayrollCompareProps = { data: PayrollMonth; amountMinor: number };

/** What the month before paid, and of a month that has ended how far this one is from it. */
export function PayrollCompare({ data, amountMinor }: PayrollCompareProps) {
  const t = useTranslations("payroll.hero");
  const format = useFormatter();
  const money = useMoney(data.currency);
  const words = usePayrollWords();
  const { data: all } = useQuery(useTRPC().payment.months.queryOptions());
  const before = all?.months.find(({ month }) => month < data.month);
  if (!before || before.amountMinor <= 0) return null;
  const month = words.month(before.month);
  const amount = money(before.amountMinor);
  if (!data.hasEnded) return <span>{t("whole", { month, amount })}</span>;
  const share = amountMinor / before.amountMinor - 1;
  const change = format.number(share, { style: "percent", signDisplay: "exceptZero", maximumFractionDigits: 1 });
  return <span>{t("compare", { change, month, amount })}</span>;
}
