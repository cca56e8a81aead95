"use client";

import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Printer } from "lucide-react";

export function PrintButton() {
  const t = useTranslations("payment.print");
  return (
    <Button onClick={() => window.print()}>
      <Printer aria-hidden />
      {t("submit")}
    </Button>
  );
}
