import type { ReactNode } from "react";
import { cn } from "./class-names.tsx";

type PageHeaderProps = { kicker?: ReactNode; title: ReactNode; aside?: ReactNode; className?: string };

/** A page's title, with what it belongs to (`kicker`) and its actions (`aside`). */
export function PageHeader({ kicker, title, aside, className }: PageHeaderProps) {
  return (
    <header className={cn("flex flex-wrap items-end justify-between gap-x-6 gap-y-3", className)}>
      <div className="grid min-w-0 gap-1">
        {kicker ? <span className="text-fg-3 text-xs">{kicker}</span> : null}
        <h1 className="text-[27px] sm:text-[30px]">{title}</h1>
      </div>
      {aside ? <div className="flex flex-wrap items-center gap-3">{aside}</div> : null}
    </header>
  );
}

const widths = { narrow: "max-w-[560px]", normal: "max-w-[920px]", wide: "max-w-[1240px]" };

/** A page's header and content, in one column of the given width. */
export function Page({
  width = "normal",
  className,
  children,
  ...header
}: PageHeaderProps & { width?: keyof typeof widths; children: ReactNode }) {
  return (
    <div
      className={cn(
        "mx-auto grid w-full content-start gap-5 px-[18px] pt-6 pb-10 sm:px-8 sm:pt-8",
        widths[width],
        className,
      )}
    >
      <PageHeader {...header} />
      {children}
    </div>
  );
}
