import { Banner } from "@zea/ui/banner";
import { WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useClubTime } from "@/i18n/format.ts";
import type { TimerEvent } from "./timer-events.ts";

/** Says which press the club has not heard yet, and that it keeps its time. */
export function LostTimerEvents({
  taps,
  isLost,
  ahead,
}: {
  taps: readonly TimerEvent[];
  isLost: boolean;
  ahead: number;
}) {
  const t = useTranslations("sessionTimer.events");
  const { time } = useClubTime();
  const tap = taps.at(-1);
  return (
    <div role="status" className="empty:-mt-4">
      {isLost && tap ? (
        <Banner tone="attention" icon={WifiOff} title={t(tap.kind, { time: time(new Date(tap.at + ahead)) })}>
          {t("kept")}
        </Banner>
      ) : null}
    </div>
  );
}
