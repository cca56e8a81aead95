"use client";

import { Button } from "@zea/ui/button";
import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";

export function PrintButton() {
  const t = useTranslations("payment.print");
  return (
    <Button onClick={() => window.print()}>
      <Printer aria-hidden />
      {t("submit")}
    </Button>
  );
}
