import { cva, type VariantProps } from "class-variance-authority";
import { Slot } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "./class-names.tsx";

const card = cva("", {
  variants: {
    variant: {
      raised: "rounded-l bg-surface p-[18px] shadow-[inset_0_0_0_1px_var(--line),0_1px_2px_var(--shade)]",
      flat: "rounded-ml bg-surface-2 p-3.5",
      hero: "rounded-xl bg-hero p-5 text-on-dark sm:p-6 [--text-2:var(--on-dark-2)] [--text-3:var(--on-dark-2)]",
    },
    interactive: {
      true: "transition-shadow hover:shadow-[inset_0_0_0_1px_var(--line-strong),0_8px_24px_var(--shade)]",
    },
  },
  defaultVariants: { variant: "raised" },
});

/** A surface: raised by default, flat inside another card, hero for the most important one of a page. */
export function Card({
  className,
  variant,
  interactive,
  asChild,
  ...props
}: ComponentProps<"div"> & VariantProps<typeof card> & { asChild?: boolean }) {
  const Root = asChild ? Slot.Root : "div";
  return <Root className={cn(card({ variant, interactive }), className)} {...props} />;
}
