"use client";

import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { StateBadge } from "@zea/ui/state-badge";
import dynamic from "next/dynamic";

const RequestReactivation = dynamic(() =>
  import("./request-reactivation.tsx").then((module) => module.RequestReactivation),
);

type DeactivatedProps = { requestedAt: Date | null; reason: string | null; refusal: string | null };

/** Why the account is deactivated, and the button that requests reactivation. */
export function Deactivated({ requestedAt, reason, refusal }: DeactivatedProps) {
  const t = useTranslations("home.deactivated");
  const { dayTime } = useFormat();
  return (
    <Card className="grid content-start gap-4 p-6">
      <StateBadge tone={requestedAt ? "waiting" : "attention"}>{t(requestedAt ? "waiting" : "mark")}</StateBadge>
      <h2 className="text-xl">{t("title")}</h2>
      {reason ? (
        <>
          <p className="text-fg-2">{t("byClub")}</p>
          <blockquote className="wrap-anywhere border-line-strong border-l-2 pl-3.5">{reason}</blockquote>
          <p className="text-fg-2">{t("kept")}</p>
        </>
      ) : (
        <p className="text-fg-2">{t("why")}</p>
      )}
      {refusal ? (
        <>
          <p className="text-fg-2">{t("refused")}</p>
          <blockquote className="wrap-anywhere border-line-strong border-l-2 pl-3.5">{refusal}</blockquote>
        </>
      ) : null}
      {requestedAt ? (
        <p role="status" className="font-semibold">
          {t("requested", { date: dayTime(requestedAt) })}
        </p>
      ) : (
        <RequestReactivation />
      )}
    </Card>
  );
}
