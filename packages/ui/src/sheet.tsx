"use client";

import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { Button } from "./button.tsx";
import { cn } from "./class-names.tsx";

type SheetProps = { open: boolean; onClose: () => void; title: ReactNode; closeLabel: string; children: ReactNode };

/** A modal panel for one decision: from the bottom on phones, from the side elsewhere. Rendered when first opened; the focus returns to what opened it. */
export function Sheet({ open, ...props }: SheetProps) {
  const [wasOpened, setWasOpened] = useState(open);
  if (open && !wasOpened) setWasOpened(true);
  return wasOpened ? createPortal(<Panel open={open} {...props} />, document.body) : null;
}

function Panel({ open, onClose, title, closeLabel, children }: SheetProps) {
  const id = useId();
  const panel = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) panel.current?.showModal();
    else panel.current?.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself; the click is on its backdrop.
    <dialog
      ref={panel}
      aria-labelledby={id}
      onClose={onClose}
      onClick={({ target, currentTarget }) => target === currentTarget && onClose()}
      className={cn(
        "fixed inset-x-0 top-auto bottom-0 m-0 max-h-[92dvh] w-full max-w-none flex-col rounded-t-xl bg-surface text-fg shadow-3 outline-none open:flex",
        "transition-[translate,display,overlay] duration-200 ease-out transition-discrete [--sheet-from:0_100%] [translate:var(--sheet-from)] open:[translate:none] starting:open:[translate:var(--sheet-from)]",
        "backdrop:bg-scrim backdrop:opacity-0 backdrop:transition-[opacity,display,overlay] backdrop:duration-200 backdrop:transition-discrete open:backdrop:opacity-100 starting:open:backdrop:opacity-0",
        "sm:inset-y-0 sm:right-0 sm:left-auto sm:h-dvh sm:max-h-none sm:w-[420px] sm:rounded-none sm:[--sheet-from:100%_0]",
      )}
    >
      <header className="flex items-start justify-between gap-4 px-5 pt-5 pb-3 sm:px-6 sm:pt-6">
        <h2 id={id} className="text-xl">
          {title}
        </h2>
        <Button variant="ghost" size="iconSmall" aria-label={closeLabel} onClick={onClose}>
          <X aria-hidden />
        </Button>
      </header>
      <div className="grid flex-1 content-start gap-4 overflow-y-auto px-5 py-2 sm:px-6">{children}</div>
    </dialog>
  );
}
