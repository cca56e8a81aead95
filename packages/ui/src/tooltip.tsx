"use client";

import { Info } from "lucide-react";
import { Popover, Tooltip as Radix } from "radix-ui";
import type { ReactNode } from "react";

const bubble =
  "z-50 max-w-[262px] rounded-m bg-bubble px-3.5 py-2.5 text-on-dark text-s leading-snug shadow-2 animate-pop";

/** A word for a control that has only an icon; it shows on hover and on focus. */
export function Tooltip({ text, children }: { text: ReactNode; children: ReactNode }) {
  return (
    <Radix.Provider delayDuration={300}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content sideOffset={8} collisionPadding={12} className={bubble}>
            {text}
            <Radix.Arrow className="fill-bubble" width={12} height={6} />
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}

/** What a number means, behind an "i" that also opens by touch and keyboard. */
export function Definition({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Popover.Root>
      <Popover.Trigger
        aria-label={label}
        className="relative inline-grid size-[18px] place-items-center rounded-full text-fg-3 after:absolute after:-inset-3 hover:text-fg data-[state=open]:bg-ink data-[state=open]:text-on-dark"
      >
        <Info aria-hidden className="size-4" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content sideOffset={8} collisionPadding={12} className={bubble}>
          {children}
          <Popover.Arrow className="fill-bubble" width={12} height={6} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
