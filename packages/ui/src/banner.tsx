import { Check, CircleAlert, Clock, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./class-names.tsx";

type BannerTone = "positive" | "waiting" | "attention" | "negative" | "neutral";

const tones: Record<BannerTone, { className: string; icon: LucideIcon }> = {
  positive: { className: "bg-note-positive [--icon:var(--field-600)]", icon: Check },
  waiting: { className: "bg-note-waiting [--icon:var(--sky-600)]", icon: Clock },
  attention: { className: "bg-note-attention [--icon:var(--amber-700)]", icon: TriangleAlert },
  negative: { className: "bg-note-negative [--icon:var(--clay-600)]", icon: CircleAlert },
  neutral: { className: "bg-surface-2 [--icon:var(--text-2)]", icon: Info },
};

type BannerProps = Omit<ComponentProps<"div">, "title"> & {
  tone?: BannerTone;
  title?: ReactNode;
  icon?: LucideIcon;
  /** A button or link at the end. */
  action?: ReactNode;
};

/** A note about the page or section that contains it, with an icon and an optional action. */
export function Banner({ tone = "neutral", title, icon, action, className, children, ...props }: BannerProps) {
  const Icon = icon ?? tones[tone].icon;
  return (
    <div
      className={cn("flex items-start gap-2.5 rounded-ml px-3.5 py-3 text-ms", tones[tone].className, className)}
      {...props}
    >
      <Icon aria-hidden className="mt-px size-[18px] shrink-0 text-(--icon)" />
      <div className="min-w-0 flex-1">
        {title ? <b className="block">{title}</b> : null}
        {children}
      </div>
      {action}
    </div>
  );
}
