"use client";

import { Check } from "lucide-react";
import { useState } from "react";
import { Button } from "./button.tsx";

/** Copies a text and confirms it. */
export function CopyButton({ text, label, copiedLabel }: { text: string; label: string; copiedLabel: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <Button variant="ghost" size="s" onClick={copy} onBlur={() => setCopied(false)}>
      {copied ? <Check aria-hidden /> : null}
      <span aria-live="polite">{copied ? copiedLabel : label}</span>
    </Button>
  );
}
