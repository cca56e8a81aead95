"use client";

import { Button } from "@zea/ui/button";
import { type ReactNode, useRef, useState } from "react";
import { useTranslations } from "./use-translations.tsx";

type FormToggleProps = {
  label: string;
  ariaLabel?: string;
  variant?: "ghost" | "danger";
  children: (close: () => void) => ReactNode;
};

/** A button that gives way to a form; closing it returns the focus to the button. */
export function FormToggle({ label, ariaLabel, variant = "ghost", children }: FormToggleProps) {
  const t = useTranslations("account.security");
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  if (!isOpen) {
    return (
      <Button ref={button} aria-label={ariaLabel} variant={variant} className="w-fit" onClick={() => setOpen(true)}>
        {label}
      </Button>
    );
  }
  return (
    <div className="grid min-w-0 basis-full gap-3">
      {children(close)}
      <Button variant="quiet" className="w-fit" onClick={close}>
        {t("close")}
      </Button>
    </div>
  );
}
