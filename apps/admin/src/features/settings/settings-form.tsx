"use client";

import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import type { Policies } from "@zea/domain/club/schema";
import { lazyResolver } from "@zea/shell/lazy-resolver";
import { refusalOf, useErrorMessage } from "@zea/shell/use-error-message";
import { Banner } from "@zea/ui/banner";
import { toast } from "@zea/ui/toaster";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { SaveBar } from "@/components/save-bar.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { ClubCard } from "./club-card.tsx";
import { PolicyCard } from "./policy-card.tsx";

const groups = {
  bookings: ["freeCancellationHours", "minimumNoticeMinutes", "horizonDays", "slotStepMinutes", "welcomeCredits"],
  waits: ["profileDays", "feedbackHours", "evaluationDays", "creditRequestHours", "signOffHours"],
} as const;

/** The club and its policies; of two who change them at once the second reads the first one's. */
export function SettingsForm() {
  "use no memo"; // react-hook-form changes its errors in place
  const t = useTranslations("settings");
  const explain = useErrorMessage();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data } = useSuspenseQuery(trpc.settings.get.queryOptions());
  const [base, setBase] = useState(data.policies);
  const { register, handleSubmit, reset, formState } = useForm({
    defaultValues: base,
    resolver: lazyResolver(async () => (await import("@zea/domain/club/schema")).Policies),
  });
  const startFrom = (policies: Policies) => {
    setBase(policies);
    reset(policies);
  };
  const { mutate, error, isPending } = useMutation(
    trpc.settings.save.mutationOptions({
      onSuccess: async (_, { after }) => {
        startFrom(after);
        toast.success(t("done"));
        await queryClient.invalidateQueries(trpc.settings.pathFilter());
      },
      onError: async (failure) => {
        if (refusalOf(failure)?.reason !== "settings.changed_meanwhile") return;
        await queryClient.invalidateQueries(trpc.settings.pathFilter());
        const { policies } = await queryClient.fetchQuery(trpc.settings.get.queryOptions());
        startFrom(policies);
      },
    }),
  );
  const { errors, isDirty, isSubmitting } = formState;
  return (
    <form noValidate onSubmit={handleSubmit((after) => mutate({ before: base, after }))} className="grid gap-5">
      <ClubCard club={data.club} />
      <PolicyCard group="bookings" names={groups.bookings} values={base} register={register} errors={errors} />
      <PolicyCard group="waits" names={groups.waits} values={base} register={register} errors={errors} />
      <div aria-live="polite">{error ? <Banner tone="negative">{explain(error)}</Banner> : null}</div>
      <SaveBar isDirty={isDirty} isPending={isPending || isSubmitting} onDiscard={() => reset()} />
    </form>
  );
}
