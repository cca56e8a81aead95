import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { WifiOff } from "lucide-react";
import type { TimerEvent } from "./timer-events.ts";

/** Shows which timer event has not reached the server yet, and that its time is kept. */
export function LostTimerEvents({
  events,
  isConnectionLost,
  ahead,
}: {
  events: readonly TimerEvent[];
  isConnectionLost: boolean;
  ahead: number;
}) {
  const t = useTranslations("sessionTimer.events");
  const { time } = useFormat();
  const latest = events.at(-1);
  return (
    <div role="status" className="empty:-mt-4">
      {isConnectionLost && latest ? (
        <Banner tone="attention" icon={WifiOff} title={t(latest.kind, { time: time(new Date(latest.at + ahead)) })}>
          {t("kept")}
        </Banner>
      ) : null}
    </div>
  );
}
