"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "@zea/shell/use-translations";
import { cn } from "@zea/ui/class-names";
import { useTRPC } from "@/trpc/client.ts";
import { kindsOf } from "./exception-kinds.ts";

const refreshMs = 60_000;

/** How much waits for an administrator in the sections, together; 0 until it is known. */
function useSectionCount(hrefs: readonly string[]): number {
  const { data } = useQuery(
    useTRPC().analytics.exceptionCounts.queryOptions(undefined, { refetchInterval: refreshMs, staleTime: refreshMs }),
  );
  if (!data) return 0;
  return hrefs.flatMap(kindsOf).reduce((sum, kind) => sum + data[kind], 0);
}

type SectionProps = { hrefs: readonly string[] };

/** The name of sections in the navigation, read out with how much waits there. */
export function SectionName({ hrefs, name }: SectionProps & { name: string }) {
  const t = useTranslations("common.nav");
  const count = useSectionCount(hrefs);
  if (count === 0) return name;
  return (
    <span className="relative">
      <span aria-hidden>{name}</span>
      <span className="sr-only">{t("open", { name, count })}</span>
    </span>
  );
}

/** How much waits in sections, hidden when nothing does. */
export function SectionCount({ hrefs, className }: SectionProps & { className?: string }) {
  const count = useSectionCount(hrefs);
  if (count === 0) return null;
  return (
    <span
      aria-hidden
      className={cn(
        "min-w-5 rounded-full bg-accent px-1.5 text-center font-bold text-2xs text-on-accent leading-5 tabular-nums",
        className,
      )}
    >
      {count > 99 ? "99+" : count}
    </span>
  );
}
