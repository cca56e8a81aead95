"use client";

import { useEffect, useState } from "react";

/**
 * Asks before unsaved changes are lost: the browser asks when the page is closed, and a link on the page waits for the answer.
 * `leaving` is the address of that link.
 */
export function useLeaveGuard(isOn: boolean) {
  const [leaving, setLeaving] = useState<string | null>(null);
  useEffect(() => {
    if (!isOn) return;
    const confirmClose = (event: BeforeUnloadEvent) => event.preventDefault();
    const holdBack = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
      if (!link || !isPlain || link.target === "_blank" || link.origin !== window.location.origin) return;
      if (link.pathname === window.location.pathname) return;
      event.preventDefault();
      event.stopPropagation();
      setLeaving(link.pathname + link.search);
    };
    window.addEventListener("beforeunload", confirmClose);
    document.addEventListener("click", holdBack, true);
    return () => {
      window.removeEventListener("beforeunload", confirmClose);
      document.removeEventListener("click", holdBack, true);
    };
  }, [isOn]);
  return { leaving: isOn ? leaving : null, stay: () => setLeaving(null) };
}
