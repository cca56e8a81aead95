"use client";

import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "@zea/shell/use-translations";
import { toast } from "@zea/ui/toaster";
import { useEffect, useRef } from "react";
import type { Progress } from "@/features/payment/payment.ts";
import { useTRPC } from "@/trpc/client.ts";

const pollMs = 1_000;

/** The progress of a month's draft, polled while it runs; refreshes the page when the draft is ready. */
export function useDraftProgress(month: string): Progress {
  const t = useTranslations("payment.phases");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data } = useSuspenseQuery(
    trpc.payment.progress.queryOptions(
      { month },
      { refetchInterval: ({ state }) => (state.data?.isDrafting ? pollMs : false), staleTime: 0 },
    ),
  );
  const wasDrafting = useRef(data.isDrafting);
  useEffect(() => {
    if (wasDrafting.current && !data.isDrafting) {
      void queryClient.invalidateQueries(trpc.payment.pathFilter());
      toast.success(t("ready"));
    }
    wasDrafting.current = data.isDrafting;
  }, [data.isDrafting, queryClient, trpc, t]);
  return data;
}
