import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";

/** Shown for an unknown or expired link to a former coach's statements. */
export function StatementLinkInvalid() {
  const t = useTranslations("payment.linked.invalid");
  return (
    <Card className="grid gap-4">
      <h1 className="text-xl">{t("title")}</h1>
      <p className="text-fg-2">{t("text")}</p>
    </Card>
  );
}
