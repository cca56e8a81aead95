"use client";

import { X } from "lucide-react";
import { Dialog } from "radix-ui";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { cn } from "./class-names.tsx";

type SheetProps = {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** What opens it, a button. Left out where `open` is set from outside. */
  trigger?: ReactNode;
  title: ReactNode;
  description?: ReactNode;
  closeLabel: string;
  /** The deeds, at the foot. */
  foot?: ReactNode;
  children?: ReactNode;
};

/** A panel over the page for one decision: from below on phones, from the side elsewhere. */
export function Sheet({ open, onOpenChange, trigger, title, description, closeLabel, foot, children }: SheetProps) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      {trigger ? <Dialog.Trigger asChild>{trigger}</Dialog.Trigger> : null}
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-scrim data-[state=closed]:animate-fade-out data-[state=open]:animate-fade-in" />
        <Dialog.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          className={cn(
            "fixed inset-x-0 bottom-0 z-50 flex max-h-[92dvh] flex-col rounded-t-xl bg-surface shadow-3 outline-none",
            "[--sheet-from:0_100%] data-[state=closed]:animate-sheet-out data-[state=open]:animate-sheet-in",
            "sm:inset-y-0 sm:right-0 sm:left-auto sm:max-h-none sm:w-[420px] sm:rounded-none sm:[--sheet-from:100%_0]",
          )}
        >
          <header className="flex items-start justify-between gap-4 px-5 pt-5 pb-3 sm:px-6 sm:pt-6">
            <span className="grid gap-1.5">
              <Dialog.Title className="text-xl">{title}</Dialog.Title>
              {description ? (
                <Dialog.Description className="text-fg-2 text-ms">{description}</Dialog.Description>
              ) : null}
            </span>
            <Dialog.Close asChild>
              <Button variant="ghost" size="iconSmall" aria-label={closeLabel}>
                <X aria-hidden />
              </Button>
            </Dialog.Close>
          </header>
          <div className="grid flex-1 content-start gap-4 overflow-y-auto px-5 py-2 sm:px-6">{children}</div>
          {foot ? (
            <footer className="flex gap-3 border-line border-t px-5 pt-3.5 pb-[calc(14px+env(safe-area-inset-bottom))] sm:px-6">
              {foot}
            </footer>
          ) : null}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
