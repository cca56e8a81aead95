"use client";

import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Drawer } from "@zea/ui/drawer";
import { X } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";

type PanelDrawerProps = { label: string; head: ReactNode; foot?: ReactNode; onClose: () => void; children: ReactNode };

/** The agenda's panel. On a phone it rises from the bottom and leaves the agenda visible. Takes the focus when it opens. */
export function PanelDrawer({ label, head, foot, onClose, children }: PanelDrawerProps) {
  const t = useTranslations("agenda");
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  const closeButton = (
    <Button variant="ghost" size="iconSmall" aria-label={t("close")} onClick={onClose}>
      <X aria-hidden />
    </Button>
  );
  const focusTarget = (
    <div ref={panel} tabIndex={-1} className="min-w-0 outline-none">
      {head}
    </div>
  );
  return (
    <Drawer
      label={label}
      head={focusTarget}
      close={closeButton}
      foot={foot}
      data-dock
      className="top-auto max-h-[82dvh] rounded-t-xl shadow-3 lg:top-16 lg:h-[calc(100dvh-64px)] lg:max-h-none lg:rounded-none"
    >
      {children}
    </Drawer>
  );
}
