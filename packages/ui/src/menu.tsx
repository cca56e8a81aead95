"use client";

import { DropdownMenu } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./class-names.tsx";

/** A short list of links and deeds behind a button. */
export function Menu({
  trigger,
  children,
  align = "end",
}: {
  trigger: ReactNode;
  children: ReactNode;
  align?: "start" | "end";
}) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          sideOffset={8}
          collisionPadding={12}
          className="z-50 grid min-w-[200px] animate-pop gap-0.5 rounded-ml bg-surface p-1.5 shadow-[inset_0_0_0_1px_var(--line),0_8px_24px_var(--shade-strong)]"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** One line of a menu. */
export function MenuItem({ className, ...props }: ComponentProps<typeof DropdownMenu.Item>) {
  return (
    <DropdownMenu.Item
      className={cn(
        "flex min-h-10 cursor-pointer items-center gap-2.5 rounded-s px-3 font-medium text-ms outline-none data-[disabled]:opacity-50 data-[highlighted]:bg-surface-2 [&_svg]:size-[18px] [&_svg]:text-fg-3",
        className,
      )}
      {...props}
    />
  );
}

/** Who the menu belongs to, above its lines. */
export function MenuLabel({ className, ...props }: ComponentProps<typeof DropdownMenu.Label>) {
  return <DropdownMenu.Label className={cn("px-3 py-2 text-fg-3 text-xs", className)} {...props} />;
}

/** A line between groups. */
export function MenuSeparator() {
  return <DropdownMenu.Separator className="my-1 h-px bg-line" />;
}
