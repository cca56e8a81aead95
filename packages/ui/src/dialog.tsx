"use client";

import { AlertDialog } from "radix-ui";
import type { ReactNode } from "react";

type ConfirmDialogProps = {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  trigger?: ReactNode;
  title: ReactNode;
  /** What will happen, in a sentence. */
  description: ReactNode;
  /** Backs out; the focus begins on it. */
  cancel: ReactNode;
  /** Does it. */
  action: ReactNode;
  children?: ReactNode;
};

/** A question that must be answered, only for what cannot be undone. */
export function ConfirmDialog({
  open,
  onOpenChange,
  trigger,
  title,
  description,
  cancel,
  action,
  children,
}: ConfirmDialogProps) {
  return (
    <AlertDialog.Root open={open} onOpenChange={onOpenChange}>
      {trigger ? <AlertDialog.Trigger asChild>{trigger}</AlertDialog.Trigger> : null}
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 bg-scrim data-[state=closed]:animate-fade-out data-[state=open]:animate-fade-in" />
        <AlertDialog.Content className="fixed inset-0 z-50 m-auto grid h-fit w-[min(440px,calc(100vw-32px))] gap-4 rounded-xl bg-surface p-6 shadow-3 outline-none data-[state=open]:animate-pop">
          <AlertDialog.Title className="text-xl">{title}</AlertDialog.Title>
          <AlertDialog.Description className="text-fg-2">{description}</AlertDialog.Description>
          {children}
          <div className="mt-1 flex flex-wrap justify-end gap-3">
            <AlertDialog.Cancel asChild>{cancel}</AlertDialog.Cancel>
            {action}
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
