"use client";

import { useMutation } from "@tanstack/react-query";
import { type Phase, phases } from "@zea/domain/payment/values";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { ProgressBar } from "@zea/ui/progress-bar";
import { StepList } from "@zea/ui/steps";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Progress } from "@/features/payment/payment.ts";
import { usePaymentChanged } from "@/features/payment/use-payment-changed.ts";
import { useTRPC } from "@/trpc/client.ts";

const slowMs = 20_000;

/** The phases of a draft as they happen, each with what it found. */
export function DraftProgress({ month, progress }: { month: string; progress: Progress }) {
  const t = useTranslations("payment.phases");
  const countOf = new Map<Phase, number>(progress.phases.map(({ phase, count }) => [phase, count]));
  const current = phases.find((phase) => !countOf.has(phase));
  const isSlow = useIsSlow(current);
  return (
    <Card asChild className="grid gap-3">
      <section aria-labelledby="draft-progress">
        <div className="flex items-baseline justify-between gap-3">
          <h2 id="draft-progress" className="text-l">
            {t("title")}
          </h2>
          <span role="status" className="text-fg-3 text-xs">
            {current ? t(current) : null}
          </span>
        </div>
        <ProgressBar label={t("title")} value={countOf.size} max={phases.length} tone="waiting" />
        <StepList
          items={phases.map((phase) => {
            const count = countOf.get(phase);
            const state = count !== undefined ? "done" : phase === current ? "now" : "next";
            return {
              ...{ key: phase, state, stateLabel: t(state), text: t(phase) },
              when: count === undefined ? undefined : t(`count.${phase}`, { count }),
            };
          })}
        />
        {isSlow ? <SlowNote month={month} /> : null}
      </section>
    </Card>
  );
}

function SlowNote({ month }: { month: string }) {
  const t = useTranslations("payment.phases");
  const explain = useErrorMessage();
  const changed = usePaymentChanged();
  const { mutate, error, isPending } = useMutation(
    useTRPC().payment.request.mutationOptions({ onSettled: () => changed() }),
  );
  const again = (
    <Button variant="ghost" size="s" pending={isPending} onClick={() => mutate({ month })}>
      {t("again")}
    </Button>
  );
  return (
    <Banner tone="attention" action={again}>
      {error ? explain(error) : t("slow")}
    </Banner>
  );
}

/** Whether nothing has moved for a while. */
function useIsSlow(current: string | undefined): boolean {
  const [slow, setSlow] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setSlow(current), slowMs);
    return () => clearTimeout(timer);
  }, [current]);
  return slow !== undefined && slow === current;
}
