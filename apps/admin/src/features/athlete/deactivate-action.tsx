"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { useIssues } from "@zea/shell/use-issues";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { ListSkeleton } from "@zea/ui/skeleton";
import { toast } from "@zea/ui/toaster";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { ReasonField } from "@/components/reason-field.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { AthleteShown } from "./athlete.ts";
import { EndedBookings } from "./ended-bookings.tsx";
import { useAthletesChanged } from "./use-athletes-changed.ts";

/** Ends an athlete's access: first what it would cancel, then the reason that they read. */
export function DeactivateAction({ athlete }: { athlete: AthleteShown }) {
  const t = useTranslations("athlete.deactivate");
  const [isAsked, setAsked] = useState(false);
  return (
    <Card look="flat" asChild className="grid gap-3">
      <section aria-labelledby="deactivate">
        <h2 id="deactivate" className="text-m">
          {t("title")}
        </h2>
        <p className="text-fg-2 text-ms">{t("text")}</p>
        {isAsked ? (
          <DeactivateForm athlete={athlete} cancel={() => setAsked(false)} />
        ) : (
          <Button variant="danger" className="w-fit" onClick={() => setAsked(true)}>
            {t("ask")}
          </Button>
        )}
      </section>
    </Card>
  );
}

type DeactivateFormProps = { athlete: AthleteShown; cancel: () => void };

function DeactivateForm({ athlete: { id: athleteId, name }, cancel }: DeactivateFormProps) {
  const t = useTranslations("athlete.deactivate");
  const explain = useErrorMessage();
  const trpc = useTRPC();
  const changed = useAthletesChanged();
  const preview = useQuery({ ...trpc.athlete.previewDeactivation.queryOptions({ athleteId }), staleTime: 0 });
  const { issues, check } = useIssues(async () => (await import("@zea/domain/athlete/schema")).DeactivateAthlete);
  const [reason, setReason] = useState("");
  const { mutate, error, isPending } = useMutation(
    trpc.athlete.deactivate.mutationOptions({
      onSuccess: () => toast.success(t("done", { name })),
      onSettled: () => changed(),
    }),
  );
  if (preview.error) return <Banner tone="negative">{explain(preview.error)}</Banner>;
  if (!preview.data) return <ListSkeleton rows={2} />;
  const { bookings } = preview.data;
  const deactivate = async (event: FormEvent) => {
    event.preventDefault();
    const asked = await check({ athleteId, reason, acceptedBookingIds: bookings.map(({ bookingId }) => bookingId) });
    if (asked) mutate(asked);
  };
  return (
    <form noValidate onSubmit={deactivate} className="grid gap-3">
      <EndedBookings preview={preview.data} />
      <ReasonField value={reason} onChange={setReason} error={issues.reason} hint={t("hint")} />
      <div aria-live="polite" className="empty:hidden">
        {error ? <Banner tone="negative">{explain(error)}</Banner> : null}
      </div>
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
