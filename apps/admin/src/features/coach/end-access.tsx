"use client";

import { useQuery } from "@tanstack/react-query";
import { accessEndPlans } from "@zea/domain/access/values";
import { isDate } from "@zea/format/calendar-date";
import { DateField } from "@zea/shell/date-field";
import { OutcomeChanged } from "@zea/shell/outcome-changed";
import { useAction } from "@zea/shell/use-action";
import { useActionForm } from "@zea/shell/use-action-form";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { useFormat } from "@zea/shell/use-format";
import { useRequestKey } from "@zea/shell/use-request-key";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { Segmented } from "@zea/ui/segmented";
import { Select } from "@zea/ui/select";
import { ListSkeleton } from "@zea/ui/skeleton";
import { ActionFailure } from "@/components/action-failure.tsx";
import { ReasonField } from "@/components/reason-field.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { AccessEffects } from "./access-effects.tsx";
import type { AccessEndPreview, Coach } from "./coach.ts";
import { HandOverCheck } from "./hand-over-check.tsx";

type EndAccessProps = { coach: Coach; close: () => void };

/** Ends a coach's access: shows what that affects, then asks what happens to the sessions ahead and why. */
export function EndAccess({ coach, close }: EndAccessProps) {
  const errorMessage = useErrorMessage();
  const query = useTRPC().coach.previewAccessEnd.queryOptions({ coachId: coach.id });
  const { data, error } = useQuery({ ...query, staleTime: 0 });
  if (error) return <Banner tone="negative">{errorMessage(error)}</Banner>;
  if (!data) return <ListSkeleton rows={4} />;
  return <EndAccessForm coach={coach} preview={data} close={close} />;
}

type Values = { plan: (typeof accessEndPlans)[number]; keptUntil: string; toCoachId: string; reason: string };

function EndAccessForm({ coach, preview, close }: EndAccessProps & { preview: AccessEndPreview }) {
  const t = useTranslations("coach.access");
  const { isoDate, longDay } = useFormat();
  const trpc = useTRPC();
  const { keyOf } = useRequestKey();
  const { id: coachId, displayName: name, today } = coach;
  const { bookings, evaluations, statements, coaches, refunded } = preview;
  const end = useAction(trpc.coach.endAccess.mutationOptions(), {
    success: ({ endsAt }, { plan }) =>
      t(plan === "KEEP" ? "doneLater" : "done", { name, day: longDay(new Date(endsAt.getTime() - 1)) }),
    onSuccess: close,
    refresh: [trpc.coach.pathFilter()],
    isSafeToRepeat: true,
  });
  const form = useActionForm({
    schema: async () => (await import("@zea/domain/access/schema")).EndAccess,
    toInput: ({ plan, keptUntil, toCoachId, reason }: Values) => {
      const shown = { bookingIds: bookings.map(({ bookingId }) => bookingId), evaluations, statements };
      const kept = plan === "KEEP" ? keptUntil || null : null; // the other plans don't show the field
      const input = { coachId, plan, keptUntil: kept, toCoachId: toCoachId || null, reason, shown };
      return { ...input, requestKey: keyOf(input) };
    },
    defaultValues: { plan: "CANCEL", keptUntil: "", toCoachId: "", reason: "" },
    action: end,
    onSubmit: end.run,
  });
  const [plan, keptUntil, toCoachId] = form.watch(["plan", "keptUntil", "toCoachId"]);
  const hasSessions = bookings.length > 0;
  const kept = bookings.filter(({ startsAt }) => isoDate(startsAt) <= keptUntil).length;
  const plans = accessEndPlans.filter((one) => hasSessions || one !== "HAND_OVER");
  return (
    <form {...form.formProps} className="grid gap-4">
      <AccessEffects preview={preview} />
      <Field label={t(hasSessions ? "plan.label" : "plan.when")} group>
        <Segmented
          name="plan"
          options={plans.map((value) => ({ value, label: t(`plan.${hasSessions ? "sessions" : "none"}.${value}`) }))}
          value={plan}
          onValueChange={(value) => form.setValue("plan", value)}
        />
      </Field>
      {plan === "CANCEL" && hasSessions ? (
        <p className="text-fg-2 text-ms">{t("plan.cancels", { count: bookings.length, refunded })}</p>
      ) : null}
      {plan === "KEEP" ? (
        <>
          <DateField
            form={form}
            name="keptUntil"
            label={t("plan.until")}
            hint={t("plan.untilHint")}
            min={today}
            required
          />
          {hasSessions && isDate(keptUntil) ? (
            <p className="text-fg-2 text-ms">{t("plan.keeps", { kept, cancelled: bookings.length - kept })}</p>
          ) : null}
        </>
      ) : null}
      {plan === "HAND_OVER" ? (
        <>
          <Field label={t("plan.to")} error={form.errorOf("toCoachId")}>
            <Select {...form.register("toCoachId")}>
              <option value="">{t("plan.choose")}</option>
              {coaches.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </Select>
          </Field>
          {toCoachId ? <HandOverCheck coachId={coachId} toCoachId={toCoachId} count={bookings.length} /> : null}
        </>
      ) : null}
      <ReasonField
        {...form.register("reason")}
        error={form.errorOf("reason")}
        hint={hasSessions ? t("hint") : undefined}
      />
      <OutcomeChanged action={end} />
      <ActionFailure text={form.failure} className="empty:hidden" />
      <div className="flex flex-wrap gap-2.5">
        <Button type="submit" variant="danger" pending={form.isPending}>
          {t(plan === "KEEP" ? "submitLater" : "submit")}
        </Button>
        <Button variant="ghost" onClick={close}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
