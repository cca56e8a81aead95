"use client";

import { Check, CircleAlert, Info, TriangleAlert } from "lucide-react";
import { useEffect } from "react";
import { Toaster as Sonner } from "sonner";

export { toast } from "sonner";

const icons = {
  success: <Check aria-hidden className="size-[18px] text-positive-bright" />,
  error: <CircleAlert aria-hidden className="size-[18px] text-negative-bright" />,
  warning: <TriangleAlert aria-hidden className="size-[18px] text-attention-bright" />,
  info: <Info aria-hidden className="size-[18px] text-waiting-bright" />,
};

type SonnerToasterProps = { label: string; closeLabel: string; onReady: () => void };

/** The heavy part of the toaster, loaded with the first message. At the top, since tabs, docks and bars with a save button take the bottom. */
export function SonnerToaster({ label, closeLabel, onReady }: SonnerToasterProps) {
  useEffect(onReady, [onReady]);
  return (
    <Sonner
      position="top-center"
      offset={24}
      mobileOffset={{ top: "calc(12px + env(safe-area-inset-top))", left: 12, right: 12 }}
      duration={5000}
      icons={icons}
      containerAriaLabel={label}
      toastOptions={{
        unstyled: true,
        closeButtonAriaLabel: closeLabel,
        classNames: {
          toast:
            "flex w-full items-start gap-3 rounded-ml bg-bubble px-4 py-3.5 font-sans text-ms text-on-dark shadow-3 ring-1 ring-on-dark-fill sm:w-[380px]",
          icon: "mt-px grid shrink-0 place-items-center",
          content: "grid flex-1 gap-0.5",
          title: "font-semibold",
          description: "text-on-dark-2 text-s",
          actionButton: "shrink-0 rounded-full bg-maize px-3 py-1 font-semibold text-ink text-s",
        },
      }}
    />
  );
}
