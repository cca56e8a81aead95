import { Banner } from "@zea/ui/banner";
import { WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useClubTime } from "@/i18n/format.ts";
import type { Tap } from "./taps.ts";

/** Says which press the club has not heard yet, and that it keeps its time. */
export function LostTaps({ taps, isLost, ahead }: { taps: readonly Tap[]; isLost: boolean; ahead: number }) {
  const t = useTranslations("session.taps");
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
