import type { ComponentProps, ReactNode } from "react";
import { cn } from "./class-names.tsx";

/** A list with room for a drawer next to it; on phones the drawer covers the list. While it slides in, the page gets no wider. */
export function WithDrawer({
  drawer,
  children,
  className,
}: {
  drawer?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <div
      className={cn(
        "grid min-h-0 grid-cols-1 overflow-x-clip",
        drawer && "lg:grid-cols-[minmax(0,1fr)_392px]",
        className,
      )}
    >
      <div className="min-w-0">{children}</div>
      {drawer}
    </div>
  );
}

type DrawerProps = Omit<ComponentProps<"aside">, "title"> & {
  label: string;
  head: ReactNode;
  /** Returns to the list; usually a link with a cross. */
  close: ReactNode;
  foot?: ReactNode;
};

/** The details of a list's selected item, not modal. Belongs in `WithDrawer`. */
export function Drawer({ label, head, close, foot, className, children, ...props }: DrawerProps) {
  return (
    <aside
      aria-label={label}
      className={cn(
        "fixed inset-0 z-30 flex animate-slide-in flex-col overflow-y-auto bg-surface",
        "lg:sticky lg:inset-auto lg:top-0 lg:h-dvh lg:shadow-[-8px_0_28px_var(--shade),-1px_0_var(--line)]",
        className,
      )}
      {...props}
    >
      <header className="flex items-start justify-between gap-4 px-5 pt-6 lg:px-6">
        {head}
        {close}
      </header>
      <div className="grid flex-1 content-start gap-4 px-5 py-4 lg:px-6">{children}</div>
      {foot ? (
        <footer className="sticky bottom-0 grid gap-2.5 border-line border-t bg-surface px-5 py-4 lg:px-6">
          {foot}
        </footer>
      ) : null}
    </aside>
  );
}
