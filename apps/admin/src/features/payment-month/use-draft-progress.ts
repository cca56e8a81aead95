"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { toast } from "@zea/ui/toaster";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { Progress } from "@/features/payment/payment.ts";
import { usePaymentChanged } from "@/features/payment/use-payment-changed.ts";
import { useTRPC } from "@/trpc/client.ts";

const eachSecond = 1_000;

/** How far the month's draft is, looked at each second while it is made; when it is there, the page shows it. */
export function useDraftProgress(month: string): Progress {
  const t = useTranslations("payment.phases");
  const changed = usePaymentChanged();
  const { data } = useSuspenseQuery(
    useTRPC().payment.progress.queryOptions(
      { month },
      { refetchInterval: ({ state }) => (state.data?.isDrafting ? eachSecond : false), staleTime: 0 },
    ),
  );
  const wasDrafting = useRef(data.isDrafting);
  useEffect(() => {
    if (wasDrafting.current && !data.isDrafting) {
      void changed();
      toast.success(t("ready"));
    }
    wasDrafting.current = data.isDrafting;
  }, [data.isDrafting, changed, t]);
  return data;
}
