"use client";

import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import type { Policies } from "@zea/domain/club/schema";
import { type SettingName, settingNames } from "@zea/domain/club/values";
import { useAction } from "@zea/shell/use-action";
import { useActionForm } from "@zea/shell/use-action-form";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { SaveBar } from "@/components/save-bar.tsx";
import { SaveFailure } from "@/components/save-failure.tsx";
import { useOtherEdits } from "@/components/use-other-edits.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { PolicyCard } from "./policy-card.tsx";

const groups = {
  bookings: ["freeCancellationHours", "minimumNoticeMinutes", "horizonDays", "slotStepMinutes", "welcomeCredits"],
  waits: ["profileDays", "feedbackHours", "evaluationDays", "creditRequestHours", "signOffHours"],
} as const;

/** The club's policies. */
export function SettingsForm() {
  const t = useTranslations("settings");
  const { parseWhole, inputNumber } = useFormat();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data } = useSuspenseQuery(trpc.settings.get.queryOptions());
  const typed = (policies: Policies) => mapSettings((name) => inputNumber(policies[name]));
  const edits = useOtherEdits({
    read: data.policies,
    toValues: typed,
    load: async () => {
      const { policies } = await queryClient.fetchQuery(trpc.settings.get.queryOptions(undefined, { staleTime: 0 }));
      return policies;
    },
    audit: { entity: "settings" },
  });
  const save = useAction(trpc.settings.save.mutationOptions(), {
    success: () => t("done"),
    onSuccess: (_, { after }) => {
      edits.startFrom(form, after);
    },
    onError: async (failure) => {
      await edits.meet(form, failure);
    },
    refresh: [trpc.settings.pathFilter()],
  });
  const form = useActionForm({
    schema: async () => (await import("@zea/domain/club/schema")).Policies,
    toInput: (values: Record<SettingName, string>) => mapSettings((name) => parseWhole(values[name])),
    defaultValues: typed(edits.base),
    action: save,
    onSubmit: (after) => save.run({ before: edits.base, after }),
  });
  const noteOf = (name: SettingName, unit: string) => edits.noteOf(form, name, unit);
  return (
    <form {...form.formProps} className="grid gap-5">
      <PolicyCard group="bookings" names={groups.bookings} form={form} noteOf={noteOf} />
      <PolicyCard group="waits" names={groups.waits} form={form} noteOf={noteOf} />
      <SaveFailure form={form} error={save.error} others={edits.others} />
      <SaveBar isDirty={form.isDirty} isPending={form.isPending} onDiscard={() => edits.startFrom(form, edits.base)} />
    </form>
  );
}

function mapSettings<Value>(read: (name: SettingName) => Value): Record<SettingName, Value> {
  return Object.fromEntries(settingNames.map((name) => [name, read(name)])) as Record<SettingName, Value>;
}
