import { zoneCity } from "@zea/format/time-zone";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { useTimeZone } from "next-intl";

/** Explains how minutes become an amount, and where weeks and months begin. */
export function PaymentRules() {
  const t = useTranslations("payment.how");
  const zone = zoneCity(useTimeZone() ?? "UTC");
  return (
    <Card asChild variant="flat" className="grid gap-2">
      <section>
        <h2 className="text-m">{t("title")}</h2>
        <ul className="grid list-disc gap-1.5 pl-4 text-fg-2 text-s">
          <li>{t("minutes")}</li>
          <li>{t("amount")}</li>
          <li>{t("sums")}</li>
          <li>{t("weeks", { zone })}</li>
          <li>{t("adjustments")}</li>
        </ul>
      </section>
    </Card>
  );
}
