"use client";

import { useTranslations } from "@zea/shell/use-translations";
import { WifiOff } from "lucide-react";
import { useSyncExternalStore } from "react";

function subscribe(onChange: () => void) {
  window.addEventListener("online", onChange);
  window.addEventListener("offline", onChange);
  return () => {
    window.removeEventListener("online", onChange);
    window.removeEventListener("offline", onChange);
  };
}

/** Shows a note while the device is offline. */
export function OfflineNote() {
  const t = useTranslations("errors");
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status">
      {isOnline ? null : (
        <p className="flex items-center justify-center gap-2.5 bg-note-attention px-5 py-3 text-ms">
          <WifiOff aria-hidden className="size-[18px] shrink-0" />
          {t("offline")}
        </p>
      )}
    </div>
  );
}
