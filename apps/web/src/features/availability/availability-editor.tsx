"use client";

import { FormFailure } from "@zea/shell/form-failure";
import { useRouter } from "@zea/shell/navigation";
import { useLeaveGuard } from "@zea/shell/use-leave-guard";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { EmptyState } from "@zea/ui/empty-state";
import { useEffect, useRef, useState } from "react";
import { useWatch } from "react-hook-form";
import { nextRange, type StoredAvailability } from "./availability-values.ts";
import { ExceptionList } from "./exception-list.tsx";
import { OtherVersion } from "./other-version.tsx";
import { SaveDock } from "./save-dock.tsx";
import { SettingsCard } from "./settings-card.tsx";
import { UncoveredBookings } from "./uncovered-bookings.tsx";
import { useAvailabilityForm } from "./use-availability-form.ts";
import { WeekEditor } from "./week-editor.tsx";
import { WeekTotal } from "./week-total.tsx";

type AvailabilityEditorProps = { stored: StoredAvailability; zones: string[] };

/** Edits a coach's weekly hours, exceptions and breaks; nothing is stored until it is saved. */
export function AvailabilityEditor({ stored, zones }: AvailabilityEditorProps) {
  "use no memo"; // react-hook-form changes its errors in place
  const t = useTranslations("availability");
  const router = useRouter();
  const availability = useAvailabilityForm(stored);
  const { form, uncovered, failure, other, isBusy } = availability;
  const rules = useWatch({ control: form.control, name: "rules" });
  const [openDay, setOpenDay] = useState(rules[0]?.weekday ?? 0);
  const { isDirty } = form.formState;
  const guard = useLeaveGuard(isDirty);
  const shared = { availability, today: stored.today };
  const leave = () => {
    if (guard.leaving) router.push(guard.leaving);
  };
  const formElement = useRef<HTMLFormElement>(null);
  const [attempts, setAttempts] = useState(0);
  useEffect(() => {
    if (attempts > 0) formElement.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [attempts]);
  const showProblem = () => {
    setAttempts(attempts + 1);
    const first = form.getValues("rules").findIndex((_, index) => form.getFieldState(`rules.${index}`).invalid);
    const rule = form.getValues("rules")[first];
    if (rule) setOpenDay(rule.weekday);
  };
  const addFirstRange = () => {
    form.setValue("rules", [{ weekday: 1, ...nextRange([]), validFrom: stored.today, validTo: null }], {
      shouldDirty: true,
    });
    setOpenDay(1);
  };
  return (
    <form
      ref={formElement}
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void availability.submit(leave, showProblem);
      }}
      className="grid gap-5"
    >
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_372px]">
        {rules.length === 0 && openDay === 0 ? (
          <EmptyState
            title={t("empty.title")}
            text={t("empty.text")}
            action={<Button onClick={addFirstRange}>{t("empty.begin")}</Button>}
          />
        ) : (
          <WeekEditor {...shared} openDay={openDay} onOpen={setOpenDay} />
        )}
        <div className="grid gap-5 max-lg:contents">
          <div className="max-lg:-order-1">
            <WeekTotal {...shared} />
          </div>
          <ExceptionList {...shared} />
          <SettingsCard availability={availability} zones={zones} />
        </div>
      </div>
      <UncoveredBookings uncovered={uncovered} />
      <FormFailure text={failure} />
      {other ? <OtherVersion other={other} today={stored.today} /> : null}
      {isDirty ? (
        <SaveDock
          isBusy={isBusy}
          isWarned={uncovered.length > 0}
          isLeaving={guard.leaving !== null}
          onDiscard={() => {
            availability.discard();
            leave();
          }}
        />
      ) : null}
    </form>
  );
}
