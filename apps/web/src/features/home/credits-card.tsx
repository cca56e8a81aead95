import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { Score } from "@zea/ui/score";
import { useTranslations } from "next-intl";
import { useClubTime } from "@/i18n/format.ts";
import { Link } from "@/i18n/navigation.ts";

type CreditsCardProps = { balance: number; nextExpiry: { credits: number; expiresAt: Date } | null; canBook: boolean };

/** How many credits are left, which go first, and with none what to do. */
export function CreditsCard({ balance, nextExpiry, canBook }: CreditsCardProps) {
  const t = useTranslations("home.credits");
  const { day } = useClubTime();
  return (
    <Card className="grid gap-3">
      <div className="flex items-center justify-between gap-3">
        <span className="grid gap-0.5">
          <span className="text-fg-3 text-xs">{t("title")}</span>
          <Score>{balance}</Score>
        </span>
        {balance > 0 && canBook ? (
          <Button asChild variant="ghost">
            <Link href="/coaches">{t("book")}</Link>
          </Button>
        ) : null}
      </div>
      {nextExpiry ? (
        <p className="text-fg-3 text-xs">
          {t("expiry", { credits: nextExpiry.credits, date: day(nextExpiry.expiresAt) })}
        </p>
      ) : null}
      {balance === 0 && canBook ? <p className="text-fg-2 text-ms">{t("none")}</p> : null}
    </Card>
  );
}
