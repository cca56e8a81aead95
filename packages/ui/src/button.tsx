import { cva, type VariantProps } from "class-variance-authority";
import { LoaderCircle } from "lucide-react";
import { Slot } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "./class-names.tsx";

const button = cva(
  "relative inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-full font-semibold transition-[background-color,box-shadow,color,scale] duration-150 active:scale-[0.98] disabled:pointer-events-none aria-disabled:pointer-events-none [&_svg]:size-[18px] [&_svg]:shrink-0",
  {
    variants: {
      variant: {
        primary: "bg-primary text-on-primary hover:bg-primary-hover",
        accent: "bg-accent text-on-accent hover:bg-accent-hover",
        ghost:
          "text-fg shadow-[inset_0_0_0_1px_var(--line)] hover:bg-surface-2 hover:shadow-[inset_0_0_0_1px_var(--line-strong)]",
        danger:
          "text-negative shadow-[inset_0_0_0_1px_var(--line)] hover:bg-note-negative hover:shadow-[inset_0_0_0_1px_var(--clay-600)]",
        onDark: "text-on-dark shadow-[inset_0_0_0_1px_var(--on-dark-line)] hover:bg-on-dark-fill",
        quiet: "text-fg-2 hover:bg-surface-2 hover:text-fg",
      },
      size: {
        s: "min-h-9 px-3.5 py-1.5 text-s max-md:after:absolute max-md:after:inset-x-0 max-md:after:-inset-y-1",
        m: "min-h-11 px-[18px] py-2.5 text-ms",
        l: "min-h-[52px] px-6 py-3.5 text-m",
        icon: "size-11 p-0",
        iconSmall: "size-[38px] p-0 max-md:after:absolute max-md:after:-inset-[3px]",
      },
      wide: { true: "w-full" },
      off: { true: "bg-surface-2 text-fg-3 shadow-none" },
    },
    defaultVariants: { variant: "primary", size: "m" },
  },
);

type ButtonProps = ComponentProps<"button"> &
  Omit<VariantProps<typeof button>, "off"> & {
    asChild?: boolean;
    /** The action is in progress: the button keeps its width, shows a spinner and can't be pressed. */
    pending?: boolean;
  };

/** A button. `asChild` styles its child, such as a link, as one. */
export function Button({
  className,
  variant,
  size,
  wide,
  asChild,
  pending = false,
  disabled,
  children,
  ...props
}: ButtonProps) {
  const off = Boolean(disabled) && !pending;
  const classes = cn(button({ variant, size, wide, off }), className);
  if (asChild) {
    return (
      <Slot.Root className={classes} {...props}>
        {children}
      </Slot.Root>
    );
  }
  return (
    <button
      type="button"
      className={classes}
      disabled={disabled || pending}
      aria-busy={pending || undefined}
      {...props}
    >
      {pending ? (
        <>
          <LoaderCircle aria-hidden className="absolute animate-turn" />
          <span className="inline-flex items-center gap-2 opacity-0">{children}</span>
        </>
      ) : (
        children
      )}
    </button>
  );
}
