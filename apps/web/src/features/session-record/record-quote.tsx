import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { LargeFigure } from "@zea/ui/large-figure";
import type { ReactNode } from "react";

type Quote = { billableMinutes: number; hourlyRateMinor: number | null; amountMinor: number | null };

/** The billable time and the amount; dashes while they load. */
export function RecordQuote({ quote }: { quote: Quote | null }) {
  const t = useTranslations("sessionRecord.payment");
  const { money, duration } = useFormat();
  return (
    <Card variant="flat" className="grid grid-cols-2 gap-3">
      <Fact label={t("minutes")}>
        <LargeFigure>{quote ? duration(quote.billableMinutes) : t("unknown")}</LargeFigure>
      </Fact>
      <Fact label={t("amount")}>
        <LargeFigure>{quote && quote.amountMinor !== null ? money(quote.amountMinor) : t("unknown")}</LargeFigure>
      </Fact>
      <span className="col-span-2 text-fg-2 text-s">
        {quote && quote.hourlyRateMinor !== null ? t("rate", { rate: money(quote.hourlyRateMinor) }) : null}
        {quote && quote.hourlyRateMinor === null ? t("noRate") : null}
      </span>
    </Card>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <span className="grid gap-1">
      <span className="text-fg-2 text-xs">{label}</span>
      {children}
    </span>
  );
}
