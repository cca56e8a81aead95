"use client";

import { useQuery } from "@tanstack/react-query";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { List, ListItem } from "@zea/ui/list";
import { ListSkeleton } from "@zea/ui/skeleton";
import { useTRPC } from "@/trpc/client.ts";

type HandOverCheckProps = { coachId: string; toCoachId: string; count: number };

/** Whether another coach can take all sessions over; otherwise which not, and why. */
export function HandOverCheck({ coachId, toCoachId, count }: HandOverCheckProps) {
  const t = useTranslations("coach.access.handOver");
  const { dayTime } = useFormat();
  const errorMessage = useErrorMessage();
  const query = useTRPC().coach.previewHandOver.queryOptions({ coachId, toCoachId });
  const { data, error } = useQuery({ ...query, staleTime: 0 });
  if (error) return <Banner tone="negative">{errorMessage(error)}</Banner>;
  if (!data) return <ListSkeleton rows={1} />;
  const { refused } = data;
  if (refused.length === 0) return <p className="text-fg-2 text-ms">{t("possible", { count })}</p>;
  return (
    <Banner tone="attention">
      <span className="grid gap-1">
        {t("refused", { count: refused.length })}
        <List>
          {refused.map(({ bookingId, startsAt, athlete, state }) => (
            <ListItem key={bookingId} className="py-1.5 text-s">
              {t(`state.${state}`, { when: dayTime(startsAt), athlete: athlete.name })}
            </ListItem>
          ))}
        </List>
      </span>
    </Banner>
  );
}
