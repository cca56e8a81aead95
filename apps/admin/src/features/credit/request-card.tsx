"use client";

import { textIn } from "@zea/format/localized-text";
import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { useLocale } from "next-intl";
import { Facts } from "@/components/facts.tsx";
import { athleteHref } from "@/features/athlete/athlete-page-url-state.ts";
import { ApproveAction } from "./approve-action.tsx";
import type { RequestDetails } from "./credit.ts";
import { RefuseAction } from "./refuse-action.tsx";

/** The facts of a credit request, with the actions while it is open. */
export function RequestCard({ request, now }: { request: RequestDetails; now: Date }) {
  const t = useTranslations("credit");
  const { dayTime, money } = useFormat();
  const locale = useLocale();
  const { packName, priceMinor, validDays } = request;
  const { state, athleteId, credits, granted, balance, requestedAt, dueAt, settledAt, settledByName, reason } = request;
  return (
    <>
      <Facts
        facts={[
          { key: "credits", name: t("facts.asked"), value: <b>{t("count", { count: credits })}</b> },
          ...(packName && priceMinor !== null
            ? [
                {
                  key: "pack",
                  name: t("facts.pack"),
                  value: t("pack", { name: textIn(packName, locale), price: money(priceMinor), days: validDays ?? 0 }),
                },
              ]
            : []),
          { key: "balance", name: t("facts.balance"), value: t("count", { count: balance }) },
          { key: "requested", name: t("facts.requested"), value: dayTime(requestedAt) },
          ...(settledAt
            ? [
                { key: "settled", name: t(`facts.${state}`), value: dayTime(settledAt) },
                { key: "by", name: t("facts.by"), value: settledByName ?? t("machine") },
              ]
            : [{ key: "due", name: t("facts.due"), value: dayTime(dueAt) }]),
          ...(granted === null
            ? []
            : [{ key: "granted", name: t("facts.granted"), value: t("count", { count: granted }) }]),
          ...(reason
            ? [{ key: "reason", name: t("facts.reason"), value: <q className="wrap-anywhere">{reason}</q> }]
            : []),
        ]}
      />
      {state === "OPEN" ? (
        <section aria-label={t("actions")} className="grid gap-2.5">
          <ApproveAction request={request} now={now} />
          <RefuseAction request={request} />
        </section>
      ) : null}
      <Button asChild variant="ghost" className="w-fit">
        <Link href={athleteHref(athleteId, "credits")}>{t("toLedger")}</Link>
      </Button>
    </>
  );
}
