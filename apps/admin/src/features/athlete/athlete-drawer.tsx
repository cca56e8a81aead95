"use client";

import { useQuery } from "@tanstack/react-query";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Drawer } from "@zea/ui/drawer";
import { CardSkeleton, ListSkeleton, Skeleton } from "@zea/ui/skeleton";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useErrorMessage } from "@/components/use-error-message.ts";
import { Link, useRouter } from "@/i18n/navigation.ts";
import { useTRPC } from "@/trpc/client.tsx";
import { AthleteCard } from "./athlete-card.tsx";
import { type AthleteFilters, athletesHref } from "./athlete-filters.ts";
import { AthleteHead } from "./athlete-head.tsx";
import { rowLinkId } from "./athlete-row.tsx";

type AthleteDrawerProps = { athleteId: string; filters: AthleteFilters; now: Date };

/** One athlete beside the list. Escape closes it, and the focus returns to the athlete's line. */
export function AthleteDrawer({ athleteId, filters, now }: AthleteDrawerProps) {
  const t = useTranslations("athlete.drawer");
  const explain = useErrorMessage();
  const trpc = useTRPC();
  const router = useRouter();
  const { data, error, refetch } = useQuery(trpc.athlete.get.queryOptions({ athleteId }));
  const closed = athletesHref(filters, { athleteId: undefined });

  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) router.push(closed, { scroll: false });
    };
    window.addEventListener("keydown", close);
    return () => window.removeEventListener("keydown", close);
  }, [router, closed]);

  useEffect(() => () => document.getElementById(rowLinkId(athleteId))?.focus({ preventScroll: true }), [athleteId]);

  const cross = (
    <Button asChild variant="ghost" size="iconSmall">
      <Link href={closed} scroll={false} aria-label={t("close")}>
        <X aria-hidden />
      </Link>
    </Button>
  );
  if (error) {
    return (
      <Drawer label={t("loading")} head={<h2 className="text-xl">{t("failed")}</h2>} close={cross}>
        <Banner tone="negative">{explain(error)}</Banner>
        <Retry onRetry={() => void refetch()} />
      </Drawer>
    );
  }
  if (!data) {
    return (
      <Drawer label={t("loading")} head={<Skeleton className="h-11 w-48" />} close={cross} aria-busy>
        <CardSkeleton />
        <ListSkeleton rows={4} />
      </Drawer>
    );
  }
  return (
    <Drawer label={t("label", { name: data.name })} head={<AthleteHead athlete={data} now={now} />} close={cross}>
      <AthleteCard athlete={data} now={now} />
    </Drawer>
  );
}

function Retry({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations("common.failure");
  return (
    <Button variant="ghost" className="w-fit" onClick={onRetry}>
      {t("retry")}
    </Button>
  );
}
