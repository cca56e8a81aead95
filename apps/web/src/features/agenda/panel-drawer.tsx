"use client";

import { Button } from "@zea/ui/button";
import { Drawer } from "@zea/ui/drawer";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";

type PanelDrawerProps = { label: string; head: ReactNode; foot?: ReactNode; onClose: () => void; children: ReactNode };

/** The panel beside the agenda; on a phone it rises from the foot and leaves the agenda in sight. It takes the focus when it opens. */
export function PanelDrawer({ label, head, foot, onClose, children }: PanelDrawerProps) {
  const t = useTranslations("agenda");
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  const cross = (
    <Button variant="ghost" size="iconSmall" aria-label={t("close")} onClick={onClose}>
      <X aria-hidden />
    </Button>
  );
  const named = (
    <div ref={panel} tabIndex={-1} className="min-w-0 outline-none">
      {head}
    </div>
  );
  return (
    <Drawer
      label={label}
      head={named}
      close={cross}
      foot={foot}
      data-dock
      className="top-auto max-h-[82dvh] rounded-t-xl shadow-3 lg:top-16 lg:h-[calc(100dvh-64px)] lg:max-h-none lg:rounded-none"
    >
      {children}
    </Drawer>
  );
}
