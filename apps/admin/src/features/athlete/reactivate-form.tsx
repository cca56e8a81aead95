"use client";

import { useAction } from "@zea/shell/use-action";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { useTRPC } from "@/trpc/client.ts";
import type { AthleteDetails } from "./athlete.ts";
import { RefuseReactivation } from "./refuse-reactivation.tsx";

/** Reactivates a deactivated athlete; the outcome stays on the page. */
export function ReactivateForm({ athlete }: { athlete: AthleteDetails }) {
  const t = useTranslations("athlete.reactivate");
  const { dayTime } = useFormat();
  const trpc = useTRPC();
  const reactivate = useAction(trpc.athlete.reactivate.mutationOptions(), {
    refresh: [trpc.athlete.pathFilter(), trpc.analytics.dashboard.pathFilter()],
  });
  const { data, isPending, errorMessage } = reactivate;
  const { id: athleteId, state, reactivationRequestedAt, reactivationRefusal } = athlete;
  const isOpen = state === "DEACTIVATED" || isPending;
  return (
    <div className="grid gap-3">
      {isOpen ? (
        <Card variant="flat" className="grid gap-3">
          <h3 className="text-m">{t("title")}</h3>
          <p className="text-fg-2 text-ms">
            {reactivationRequestedAt ? <b>{t("requested", { date: dayTime(reactivationRequestedAt) })} </b> : null}
            {t("text")}
          </p>
          <Button variant="accent" className="w-fit" pending={isPending} onClick={() => reactivate.run({ athleteId })}>
            {t("submit")}
          </Button>
          {reactivationRequestedAt ? <RefuseReactivation athlete={athlete} /> : null}
          {reactivationRefusal ? (
            <p className="text-fg-2 text-ms">
              {t("refused")} <q className="wrap-anywhere">{reactivationRefusal}</q>
            </p>
          ) : null}
        </Card>
      ) : null}
      <div aria-live="polite">
        {errorMessage ? <Banner tone="negative">{errorMessage}</Banner> : null}
        {data && !isOpen ? <Banner tone="positive">{t(data.state)}</Banner> : null}
      </div>
    </div>
  );
}
