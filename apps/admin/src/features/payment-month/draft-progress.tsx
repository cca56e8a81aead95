"use client";

import { type Phase, phases } from "@zea/domain/payment/values";
import { useAction } from "@zea/shell/use-action";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { ProgressBar } from "@zea/ui/progress-bar";
import { StepList } from "@zea/ui/steps";
import { useEffect, useState } from "react";
import type { Progress } from "@/features/payment/payment.ts";
import { useTRPC } from "@/trpc/client.ts";

const slowMs = 20_000;

/** The phases of a running draft, each with what it found. */
export function DraftProgress({ month, progress }: { month: string; progress: Progress }) {
  const t = useTranslations("payment.phases");
  const { duration } = useFormat();
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
              key: phase,
              state,
              stateLabel: t(state),
              text: t(phase),
              when:
                count === undefined
                  ? undefined
                  : phase === "minutes"
                    ? duration(count)
                    : t(`count.${phase}`, { count }),
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
  const trpc = useTRPC();
  const request = useAction(trpc.payment.request.mutationOptions(), { refresh: [trpc.payment.pathFilter()] });
  const again = (
    <Button variant="ghost" size="s" pending={request.isPending} onClick={() => request.run({ month })}>
      {t("again")}
    </Button>
  );
  return (
    <Banner tone="attention" action={again}>
      {request.errorMessage ?? t("slow")}
    </Banner>
  );
}

/** Whether the draft has been in its current phase for 20 seconds. */
function useIsSlow(current: string | undefined): boolean {
  const [slow, setSlow] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setSlow(current), slowMs);
    return () => clearTimeout(timer);
  }, [current]);
  return slow !== undefined && slow === current;
}
