"use client";

import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { warningsId } from "@/features/payment-warnings/warning-list.tsx";

/** Says that the next step waits for the answers to warnings, and leads to them. */
export function OpenWarnings({ count }: { count: number }) {
  const t = useTranslations("payment.warnings");
  const link = (
    <a href={`#${warningsId}`} className="font-semibold underline underline-offset-4">
      {t("see")}
    </a>
  );
  return (
    <Banner tone="attention" action={link}>
      {t("first", { count })}
    </Banner>
  );
}
