"use client";

import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Dock } from "@zea/ui/dock";
import { useEffect, useRef } from "react";

type SaveDockProps = {
  isBusy: boolean;
  /** Whether bookings outside the hours have been shown. */
  isWarned: boolean;
  isLeaving: boolean;
  onDiscard: () => void;
};

/** Saves or discards unsaved changes; takes the focus when the person is about to leave. */
export function SaveDock({ isBusy, isWarned, isLeaving, onDiscard }: SaveDockProps) {
  const t = useTranslations("availability.save");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isLeaving) box.current?.focus();
  }, [isLeaving]);
  return (
    <div ref={box} data-dock tabIndex={-1} className="outline-none md:sticky md:bottom-5 md:z-10">
      <Dock
        note={isLeaving ? t("leaving") : t("unsaved")}
        className="animate-rise md:flex md:items-center md:justify-between md:rounded-l md:border md:bg-surface md:p-3.5 md:pl-5 md:shadow-2 [&>div:first-child]:md:order-last"
      >
        <Button variant="ghost" disabled={isBusy} onClick={onDiscard}>
          {isLeaving ? t("leave") : t("discard")}
        </Button>
        <Button type="submit" pending={isBusy}>
          {isWarned ? t("anyway") : t("go")}
        </Button>
      </Dock>
    </div>
  );
}
