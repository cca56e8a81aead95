import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import type { Session } from "./session.ts";
import { SessionHead } from "./session-head.tsx";

/** A cancelled session: by whom, when, and whether credits were refunded. */
export function SessionCancelled({ session }: { session: Session }) {
  const t = useTranslations("session.cancelled");
  const { dayTime } = useFormat();
  const { cancelled, credits } = session;
  return (
    <>
      <Card variant="hero" className="grid gap-4">
        <SessionHead session={session} />
      </Card>
      {cancelled ? (
        <Card className="grid gap-1">
          <b>{t(cancelled.byRole ?? "ADMIN", { when: dayTime(cancelled.at) })}</b>
          <span className="text-fg-2 text-ms">{t(cancelled.isRefunded ? "refunded" : "kept", { credits })}</span>
          {cancelled.reason ? (
            <span className="text-fg-2 text-ms">{t("reason", { reason: cancelled.reason })}</span>
          ) : null}
        </Card>
      ) : null}
    </>
  );
}
