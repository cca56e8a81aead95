"use client";

import { useQuery } from "@tanstack/react-query";
import { OutcomeChanged } from "@zea/shell/outcome-changed";
import { useAction } from "@zea/shell/use-action";
import { useActionForm } from "@zea/shell/use-action-form";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { ListSkeleton } from "@zea/ui/skeleton";
import { useState } from "react";
import { ActionFailure } from "@/components/action-failure.tsx";
import { ReasonField } from "@/components/reason-field.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { AthleteDetails, EndedByDeactivation } from "./athlete.ts";
import { EndedBookings } from "./ended-bookings.tsx";

/** Deactivates an athlete: shows what that would cancel, then asks for the reason, which the athlete reads. */
export function DeactivateAction({ athlete }: { athlete: AthleteDetails }) {
  const t = useTranslations("athlete.deactivate");
  const [isOpen, setOpen] = useState(false);
  return (
    <Card variant="flat" asChild className="grid gap-3">
      <section aria-labelledby="deactivate">
        <h2 id="deactivate" className="text-m">
          {t("title")}
        </h2>
        <p className="text-fg-2 text-ms">{t("text")}</p>
        {isOpen ? (
          <DeactivatePreview athlete={athlete} cancel={() => setOpen(false)} />
        ) : (
          <Button variant="danger" className="w-fit" onClick={() => setOpen(true)}>
            {t("ask")}
          </Button>
        )}
      </section>
    </Card>
  );
}

type DeactivatePreviewProps = { athlete: AthleteDetails; cancel: () => void };

function DeactivatePreview({ athlete, cancel }: DeactivatePreviewProps) {
  const errorMessage = useErrorMessage();
  const query = useTRPC().athlete.previewDeactivation.queryOptions({ athleteId: athlete.id });
  const { data, error } = useQuery({ ...query, staleTime: 0 });
  if (error) return <Banner tone="negative">{errorMessage(error)}</Banner>;
  if (!data) return <ListSkeleton rows={2} />;
  return <DeactivateForm athlete={athlete} preview={data} cancel={cancel} />;
}

type DeactivateFormProps = DeactivatePreviewProps & { preview: EndedByDeactivation };

function DeactivateForm({ athlete: { id: athleteId, name }, preview, cancel }: DeactivateFormProps) {
  const t = useTranslations("athlete.deactivate");
  const trpc = useTRPC();
  const { bookings, refunded, requestedCredits } = preview;
  const deactivate = useAction(trpc.athlete.deactivate.mutationOptions(), {
    success: () => t("done", { name }),
    refresh: [trpc.athlete.pathFilter()],
  });
  const { register, formProps, errorOf, failure, isPending } = useActionForm({
    schema: async () => (await import("@zea/domain/athlete/schema")).DeactivateAthlete,
    toInput: ({ reason }: { reason: string }) => ({
      athleteId,
      reason,
      shown: { bookingIds: bookings.map(({ bookingId }) => bookingId), refunded, requestedCredits },
    }),
    defaultValues: { reason: "" },
    action: deactivate,
    onSubmit: deactivate.run,
  });
  return (
    <form {...formProps} className="grid gap-3">
      <EndedBookings preview={preview} />
      <ReasonField {...register("reason")} error={errorOf("reason")} hint={t("hint")} />
      <OutcomeChanged action={deactivate} />
      <ActionFailure text={failure} className="empty:hidden" />
      <div className="flex flex-wrap gap-2.5">
        <Button type="submit" variant="danger" pending={isPending}>
          {t("submit", { count: bookings.length })}
        </Button>
        <Button variant="ghost" onClick={cancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
