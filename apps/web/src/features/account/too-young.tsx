"use client";

import { AuthTitle } from "@zea/shell/auth-title";
import { Button } from "@zea/ui/button";
import { useTranslations } from "next-intl";

/** Explains that the person is too young to register, that nothing was stored, and what to do instead. */
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
