"use client";

import { useMutation } from "@tanstack/react-query";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { useTranslations } from "next-intl";
import { useClubTime } from "@/i18n/format.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { AthleteShown } from "./athlete.ts";
import { useAthletesChanged } from "./use-athletes-changed.ts";

/** Lets a deactivated athlete in again; what came of it stays beside the button. */
export function ReactivateForm({ athlete }: { athlete: AthleteShown }) {
  const t = useTranslations("athlete.reactivate");
  const explain = useErrorMessage();
  const { dayTime } = useClubTime();
  const trpc = useTRPC();
  const changed = useAthletesChanged();
  const { mutate, data, error, isPending } = useMutation(
    trpc.athlete.reactivate.mutationOptions({ onSettled: () => changed() }),
  );
  const { id, state, reactivationRequestedAt } = athlete;
  const isOpen = state === "DEACTIVATED" || isPending;
  return (
    <div className="grid gap-3">
      {isOpen ? (
        <Card look="flat" className="grid gap-3">
          <h3 className="text-m">{t("title")}</h3>
          <p className="text-fg-2 text-ms">
            {reactivationRequestedAt ? <b>{t("requested", { date: dayTime(reactivationRequestedAt) })} </b> : null}
            {t("text")}
          </p>
          <Button variant="accent" className="w-fit" pending={isPending} onClick={() => mutate({ athleteId: id })}>
            {t("submit")}
          </Button>
        </Card>
      ) : null}
      <div aria-live="polite">
        {error ? <Banner tone="negative">{explain(error)}</Banner> : null}
        {data && !isOpen ? <Banner tone="positive">{t(data.state)}</Banner> : null}
      </div>
    </div>
  );
}
