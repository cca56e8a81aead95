"use client";

import { Button } from "@zea/ui/button";
import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";

/** Opens the browser's own printing. */
export function PrintButton() {
  const t = useTranslations("payment.print");
  return (
    <Button onClick={() => window.print()}>
      <Printer aria-hidden />
      {t("submit")}
    </Button>
  );
}
