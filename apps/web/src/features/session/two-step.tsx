"use client";

import { Button } from "@zea/ui/button";
import { type ReactNode, useEffect, useRef } from "react";

type TwoStepProps = {
  question: string;
  keep: string;
  sure: string;
  pending: boolean;
  disabled?: boolean;
  onKeep: () => void;
  onSure: () => void;
  children?: ReactNode;
};

/** The second step of a deed with an effect: the effect, and both ways; its question takes the focus. */
export function TwoStep({ question, keep, sure, pending, disabled, onKeep, onSure, children }: TwoStepProps) {
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <p ref={heading} tabIndex={-1} className="font-semibold outline-none">
        {question}
      </p>
      {children}
      <div className="flex flex-wrap gap-3">
        <Button variant="ghost" className="flex-1" disabled={pending} onClick={onKeep}>
          {keep}
        </Button>
        <Button variant="danger" className="flex-1" pending={pending} disabled={disabled} onClick={onSure}>
          {sure}
        </Button>
      </div>
    </>
  );
}
