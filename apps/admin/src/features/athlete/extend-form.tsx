"use client";

import { plusDays } from "@zea/format/calendar-date";
import { lastMinuteOf } from "@zea/format/time-zone";
import { CalendarField } from "@zea/shell/calendar-field";
import { useAction } from "@zea/shell/use-action";
import { useActionForm } from "@zea/shell/use-action-form";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { useTimeLeft } from "@/components/use-time-left.ts";
import { useTRPC } from "@/trpc/client.ts";

type ExtendFormProps = { athleteId: string; deadline: Date | null; now: Date };

/** Extends the deadline of an athlete's profile to the end of another day of the club; the outcome stays on the page. */
export function ExtendForm({ athleteId, deadline, now }: ExtendFormProps) {
  const t = useTranslations("athlete");
  const { dayTime, city, timeZone, isoDate } = useFormat();
  const timeLeft = useTimeLeft();
  const trpc = useTRPC();
  const extend = useAction(trpc.athlete.extendDeadline.mutationOptions(), {
    onSuccess: () => {
      form.reset();
    },
    refresh: [trpc.athlete.pathFilter()],
  });
  const from = new Date(Math.max(deadline?.getTime() ?? 0, now.getTime()));
  const proposed = plusDays(isoDate(from), 7);
  const form = useActionForm({
    schema: async () => (await import("@zea/domain/athlete/schema")).ExtendOnboarding,
    toInput: ({ dueAt }: { dueAt: string | null }) => ({ athleteId, dueAt: lastMinuteOf(dueAt ?? proposed, timeZone) }),
    defaultValues: { dueAt: null as string | null },
    action: extend,
    onSubmit: extend.run,
  });
  if (!deadline) return null;
  const { isSuccess, input } = extend;
  return (
    <Card variant="flat" className="grid gap-3">
      <div className="grid gap-0.5">
        <span className="text-fg-3 text-xs">{t("drawer.deadline")}</span>
        <b>{t("drawer.until", { date: dayTime(deadline) })}</b>
        <span className="text-fg-2 text-s">{timeLeft(deadline, now)}</span>
      </div>
      <form {...form.formProps} className="grid gap-3">
        <CalendarField
          label={t("extend.label")}
          hint={t("extend.hint", { zone: city })}
          error={form.errorOf("dueAt")}
          required
          min={isoDate(from)}
          name="dueAt"
          value={form.watch("dueAt") ?? proposed}
          onChange={(date) => form.setValue("dueAt", date)}
        />
        <Button type="submit" className="w-fit" pending={form.isPending}>
          {t("extend.submit")}
        </Button>
      </form>
      <div aria-live="polite">
        {form.failure ? <Banner tone="negative">{form.failure}</Banner> : null}
        {isSuccess && input ? (
          <Banner tone="positive">{t("extend.done", { date: dayTime(input.dueAt) })}</Banner>
        ) : null}
      </div>
    </Card>
  );
}
