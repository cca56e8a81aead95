"use client";

import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import type { Policies } from "@zea/domain/club/schema";
import { type SettingName, settingNames } from "@zea/domain/club/values";
import { useAction } from "@zea/shell/use-action";
import { useActionForm } from "@zea/shell/use-action-form";
import { refusalOf } from "@zea/shell/use-error-message";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { useState } from "react";
import { ActionFailure } from "@/components/action-failure.tsx";
import { SaveBar } from "@/components/save-bar.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { PolicyCard } from "./policy-card.tsx";

const groups = {
  bookings: ["freeCancellationHours", "minimumNoticeMinutes", "horizonDays", "slotStepMinutes", "welcomeCredits"],
  waits: ["profileDays", "feedbackHours", "evaluationDays", "creditRequestHours", "signOffHours"],
} as const;

/** The club's policies. When another administrator saved in between, the form starts again from their values. */
export function SettingsForm() {
  const t = useTranslations("settings");
  const { parseWhole, inputNumber } = useFormat();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data } = useSuspenseQuery(trpc.settings.get.queryOptions());
  const [base, setBase] = useState(data.policies);
  const typed = (policies: Policies) => mapSettings((name) => inputNumber(policies[name]));
  const save = useAction(trpc.settings.save.mutationOptions(), {
    success: () => t("done"),
    onSuccess: (_, { after }) => startFrom(after),
    onError: async (failure) => {
      if (refusalOf(failure)?.reason !== "settings.changed_meanwhile") return;
      await queryClient.invalidateQueries(trpc.settings.pathFilter());
      const { policies } = await queryClient.fetchQuery(trpc.settings.get.queryOptions());
      startFrom(policies);
    },
    refresh: [trpc.settings.pathFilter()],
  });
  const form = useActionForm({
    schema: async () => (await import("@zea/domain/club/schema")).Policies,
    toInput: (values: Record<SettingName, string>) => mapSettings((name) => parseWhole(values[name])),
    defaultValues: typed(base),
    action: save,
    onSubmit: (after) => save.run({ before: base, after }),
  });
  const startFrom = (policies: Policies) => {
    setBase(policies);
    form.reset(typed(policies));
  };
  return (
    <form {...form.formProps} className="grid gap-5">
      <PolicyCard group="bookings" names={groups.bookings} form={form} />
      <PolicyCard group="waits" names={groups.waits} form={form} />
      <ActionFailure text={form.failure} />
      <SaveBar isDirty={form.isDirty} isPending={form.isPending} onDiscard={() => form.reset()} />
    </form>
  );
}

function mapSettings<Value>(read: (name: SettingName) => Value): Record<SettingName, Value> {
  return Object.fromEntries(settingNames.map((name) => [name, read(name)])) as Record<SettingName, Value>;
}
