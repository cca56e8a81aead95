"use client";

import { FormFailure } from "@zea/shell/form-failure";
import { OutcomeChanged } from "@zea/shell/outcome-changed";
import { ShowPresent } from "@zea/shell/show-present";
import { useAction } from "@zea/shell/use-action";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { StateBadge } from "@zea/ui/state-badge";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { focusOnMount } from "@/components/focus-on-mount.ts";
import { useTRPC } from "@/trpc/client.ts";

type ComingRateProps = { coachId: string; rate: { hourlyRateMinor: number; validFrom: string } };

/** Marks a rate that has not begun, which can be removed. */
export function ComingRate({ coachId, rate: { hourlyRateMinor, validFrom } }: ComingRateProps) {
  const t = useTranslations("coach.rate");
  const { money, date } = useFormat();
  const trpc = useTRPC();
  /** Null until the question was asked once. */
  const [isAsked, setAsked] = useState<boolean | null>(null);
  const about = { amount: money(hourlyRateMinor), date: date(validFrom) };
  const remove = useAction(trpc.coach.removeRate.mutationOptions(), {
    success: () => t("removed", about),
    holdsConflict: true,
    refresh: [trpc.coach.pathFilter()],
  });
  return (
    <span className="flex flex-wrap items-center justify-end gap-2">
      {isAsked ? (
        <>
          <Button
            ref={focusOnMount}
            variant="danger"
            size="s"
            pending={remove.isPending}
            aria-label={`${t("confirmRemove")}: ${t("remove", about)}`}
            onClick={() => remove.run({ coachId, validFrom, shown: { hourlyRateMinor } })}
          >
            {t("confirmRemove")}
          </Button>
          <Button variant="ghost" size="s" onClick={() => setAsked(false)}>
            {t("keep")}
          </Button>
          <OutcomeChanged action={remove} />
          <FormFailure text={remove.errorMessage} />
          <ShowPresent action={remove} />
        </>
      ) : (
        <>
          <StateBadge tone="waiting">{t("coming")}</StateBadge>
          <Button
            ref={isAsked === false ? focusOnMount : undefined}
            variant="ghost"
            size="iconSmall"
            aria-label={t("remove", about)}
            onClick={() => setAsked(true)}
          >
            <Trash2 aria-hidden />
          </Button>
        </>
      )}
    </span>
  );
}
