"use client";

import { cn } from "@zea/ui/class-names";
import { Tab } from "@zea/ui/tabs-bar";
import type { ReactNode } from "react";
import { Link, usePathname } from "./navigation.tsx";

type NavLinkProps = {
  href: string;
  className?: string;
  currentClassName?: string;
  onClick?: () => void;
  children: ReactNode;
};

function useIsCurrent(href: string): boolean {
  const pathname = usePathname();
  return pathname === href || pathname.startsWith(`${href}/`);
}

/** A navigation link that marks itself as current on its page and the pages below it. */
export function NavLink({ href, className, currentClassName, onClick, children }: NavLinkProps) {
  const current = useIsCurrent(href);
  return (
    <Link
      href={href}
      onClick={onClick}
      aria-current={current ? "page" : undefined}
      className={cn(className, current && currentClassName)}
    >
      {children}
    </Link>
  );
}

/** A tab of the bottom bar that marks itself as current on its page and the pages below it. */
export function TabLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Tab current={useIsCurrent(href)}>
      <Link href={href}>{children}</Link>
    </Tab>
  );
}
