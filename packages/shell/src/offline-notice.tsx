"use client";

import { WifiOff } from "lucide-react";
import { useOffline } from "next/offline";
import { useTranslations } from "./use-translations.tsx";

/**
 * Says that there is no connection for as long as that lasts. Next.js keeps navigations and refreshes waiting meanwhile
 * and repeats them when it is back; calls of the API fail at once, and their action shows it.
 */
export function OfflineNotice() {
  const isOffline = useOffline();
  const t = useTranslations("common");
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-3 top-[calc(10px+env(safe-area-inset-top))] z-40 grid justify-items-center"
    >
      {isOffline ? (
        <p className="flex items-center gap-2.5 rounded-ml bg-bubble px-4 py-2.5 font-semibold text-ms text-on-dark shadow-3 ring-1 ring-on-dark-fill">
          <WifiOff aria-hidden className="size-[18px] shrink-0 text-attention-bright" />
          {t("offline")}
        </p>
      ) : null}
    </div>
  );
}
