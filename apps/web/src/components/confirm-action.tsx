"use client";

import { Button } from "@zea/ui/button";
import { type ReactNode, useEffect, useRef } from "react";

type ConfirmActionProps = {
  question: string;
  cancelLabel: string;
  confirmLabel: string;
  pending: boolean;
  disabled?: boolean;
  onCancel: () => void;
  onConfirm: () => void;
  children?: ReactNode;
};

/** The second step of an action that can't be undone: what it does, and buttons to confirm or cancel. Takes the focus when it appears. */
export function ConfirmAction({
  question,
  cancelLabel,
  confirmLabel,
  pending,
  disabled,
  onCancel,
  onConfirm,
  children,
}: ConfirmActionProps) {
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <p ref={heading} tabIndex={-1} className="font-semibold outline-none">
        {question}
      </p>
      {children}
      <div className="flex flex-wrap gap-3">
        <Button variant="ghost" className="flex-1" disabled={pending} onClick={onCancel}>
          {cancelLabel}
        </Button>
        <Button variant="danger" className="flex-1" pending={pending} disabled={disabled} onClick={onConfirm}>
          {confirmLabel}
        </Button>
      </div>
    </>
  );
}
