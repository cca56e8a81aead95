"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { toast } from "@zea/ui/toaster";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useTRPC } from "@/trpc/client.ts";
import type { Progress } from "./payroll.ts";
import { usePayrollChanged } from "./use-payroll-changed.ts";

const eachSecond = 1_000;

/** How far the month's draft is, looked at each second while it is made; when it is there, the page shows it. */
export function useMaking(month: string): Progress {
  const t = useTranslations("payroll.phases");
  const changed = usePayrollChanged();
  const { data } = useSuspenseQuery(
    useTRPC().payment.progress.queryOptions(
      { month },
      { refetchInterval: ({ state }) => (state.data?.isMaking ? eachSecond : false), staleTime: 0 },
    ),
  );
  const wasMaking = useRef(data.isMaking);
  useEffect(() => {
    if (wasMaking.current && !data.isMaking) {
      void changed();
      toast.success(t("ready"));
    }
    wasMaking.current = data.isMaking;
  }, [data.isMaking, changed, t]);
  return data;
}
