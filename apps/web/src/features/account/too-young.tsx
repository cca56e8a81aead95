"use client";

import { AuthTitle } from "@zea/shell/auth-title";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";

/** Explains that the person is too young for an account, and what to do instead. */
export function TooYoung({ text, onBack }: { text: string; onBack: () => void }) {
  const t = useTranslations("account.tooYoung");
  return (
    <div className="grid gap-6">
      <AuthTitle takesFocus title={t("title")} lead={text} />
      <Button variant="ghost" className="w-fit" onClick={onBack}>
        {t("back")}
      </Button>
    </div>
  );
}
