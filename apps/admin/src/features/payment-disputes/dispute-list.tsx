"use client";

import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { List, ListItem } from "@zea/ui/list";
import type { Dispute } from "@/features/payment/payment.ts";
import { monthHref } from "@/features/payment/payment-url-state.ts";

/** The lines that coaches have disputed and nobody has answered, each with the way to its answer. */
export function DisputeList({ disputes }: { disputes: Dispute[] }) {
  const t = useTranslations("payment.dispute");
  const { week, money } = useFormat();
  if (disputes.length === 0) return null;
  return (
    <Card asChild className="grid gap-1.5">
      <section aria-labelledby="disputes">
        <h2 id="disputes" className="text-l">
          {t("listTitle", { count: disputes.length })}
        </h2>
        <p className="max-w-[72ch] text-fg-2 text-ms">{t("listText")}</p>
        <List>
          {disputes.map(({ lineId, month, coachName: name, kind, from, to, amountMinor, reason }) => {
            const line = t(kind === "ADJUSTMENT" ? "adjustmentLine" : "line", { name, week: week({ from, to }) });
            return (
              <ListItem key={lineId} className="flex-wrap justify-between gap-y-1.5">
                <span className="grid min-w-0 basis-60 grow">
                  <b className="text-ms">{line}</b>
                  <span className="wrap-anywhere text-fg-2 text-s">
                    {money(amountMinor)} · {reason}
                  </span>
                </span>
                <Button asChild variant="ghost" size="s">
                  <Link href={monthHref(month, { lineId })} scroll={false} aria-label={t("answerLabel", { line })}>
                    {t("answer")}
                  </Link>
                </Button>
              </ListItem>
            );
          })}
        </List>
      </section>
    </Card>
  );
}
