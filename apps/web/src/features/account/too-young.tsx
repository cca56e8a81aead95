"use client";

import { AuthTitle } from "@zea/shell/auth-title";
import { Button } from "@zea/ui/button";
import { useTranslations } from "next-intl";

/** Says kindly that nobody under the age is registered, that nothing was kept, and what to do. */
export function TooYoung({ years, onBack }: { years: number; onBack: () => void }) {
  const t = useTranslations("account.tooYoung");
  return (
    <div className="grid gap-6">
      <AuthTitle isOutcome title={t("title")} lead={t("text", { years })} />
      <Button variant="ghost" className="w-fit" onClick={onBack}>
        {t("back")}
      </Button>
    </div>
  );
}
