import { capitalise } from "@zea/format/text";
import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { List, ListItem } from "@zea/ui/list";
import type { Adjustment } from "./payment.ts";

type AdjustmentListProps = { adjustments: readonly Adjustment[] };

/** The adjustments made in a month, each with its session and reason. */
export function AdjustmentList({ adjustments }: AdjustmentListProps) {
  const t = useTranslations("payment.adjustments");
  const { day, signedMoney } = useFormat();
  return (
    <Card asChild className="grid gap-1">
      <section>
        <h2 className="text-l">{t("title")}</h2>
        <p className="text-fg-3 text-s">{t("text")}</p>
        <List>
          {adjustments.map(({ id, bookingId, athlete, startsAt, createdAt, amountMinor, reason }) => (
            <ListItem key={id} className="relative items-start">
              <span className="grid min-w-0 flex-1">
                <Link href={`/sessions/${bookingId}`} className="rounded-s font-semibold after:absolute after:inset-0">
                  {t("of", { name: athlete.name, date: day(startsAt) })}
                </Link>
                <span className="min-w-0 wrap-anywhere text-fg-2 text-ms">{reason}</span>
                <span className="text-fg-3 text-xs">{t("made", { date: capitalise(day(createdAt)) })}</span>
              </span>
              <b className="whitespace-nowrap">{signedMoney(amountMinor)}</b>
            </ListItem>
          ))}
        </List>
      </section>
    </Card>
  );
}
