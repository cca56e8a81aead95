"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@zea/shell/navigation";
import { refusalOf, useErrorMessage } from "@zea/shell/use-error-message";
import { useTranslations } from "@zea/shell/use-translations";
import { toast } from "@zea/ui/toaster";
import { useState } from "react";
import { type FieldErrors, type Resolver, set, useForm } from "react-hook-form";
import { useTRPC } from "@/trpc/client.ts";
import {
  type AvailabilityValues,
  mergeAvailability,
  type OtherAvailability,
  type StoredAvailability,
  type UncoveredBooking,
  valuesOf,
} from "./availability-values.ts";

/** Validates with the API's schema; each range and each exception shows its first problem. */
const resolver: Resolver<AvailabilityValues> = async (values) => {
  const { Availability, overlappingExceptions, overlappingRules } = await import("@zea/domain/availability/schema");
  const errors: FieldErrors<AvailabilityValues> = {};
  const addError = (path: PropertyKey[], message: string) =>
    set(errors, path.map(String).join("."), { type: "schema", message });
  const overlaps = { rules: overlappingRules(values.rules), exceptions: overlappingExceptions(values.exceptions) };
  for (const [list, found] of Object.entries(overlaps)) {
    if (found) addError([list, found.other, "fromMinute"], "availability.ranges_overlap");
  }
  for (const { path, message } of Availability.safeParse(values).error?.issues ?? []) addError(path, message);
  return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} };
};

/** The availability form. Saving first checks which bookings would end up outside the hours, and goes on only once those have been shown. */
export function useAvailabilityForm(stored: StoredAvailability) {
  "use no memo"; // react-hook-form changes its errors in place
  const t = useTranslations("availability");
  const trpc = useTRPC();
  const router = useRouter();
  const queries = useQueryClient();
  const errorMessage = useErrorMessage();
  const [version, setVersion] = useState(stored.version);
  const [uncovered, setUncovered] = useState<UncoveredBooking[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  /** What another page of the coach has saved since this one was opened. */
  const [other, setOther] = useState<OtherAvailability | null>(null);
  const form = useForm<AvailabilityValues>({ defaultValues: valuesOf(stored), resolver, shouldFocusError: false });
  const base = form.formState.defaultValues as AvailabilityValues;
  const preview = useMutation(trpc.availability.preview.mutationOptions());
  const save = useMutation(trpc.availability.save.mutationOptions());

  /** Clears the bookings and the failure that the last preview showed; to be called on every change. */
  const clearPreview = () => {
    setUncovered([]);
    setFailure(null);
    if (form.formState.isSubmitted) void form.trigger();
  };
  const load = async () => {
    const fresh = await queries.fetchQuery({ ...trpc.availability.get.queryOptions(), staleTime: 0 });
    setVersion(fresh.version);
    setUncovered([]);
    setOther(null);
    form.reset(valuesOf(fresh));
    return valuesOf(fresh);
  };
  /** Merges what was typed with what the other page has saved. */
  const loadBeside = async (edited: AvailabilityValues) => {
    const { merged, other: theirs } = mergeAvailability({ base, edited, stored: await load() });
    setOther(theirs);
    form.reset(merged, { keepDefaultValues: true });
  };
  const findUncovered = async (values: AvailabilityValues) => {
    const found = await preview.mutateAsync(values);
    setUncovered(found.uncoveredBookings);
    return found.uncoveredBookings;
  };
  const fail = async (error: unknown, values: AvailabilityValues) => {
    const reason = refusalOf(error)?.reason;
    if (reason === "availability.changed_meanwhile") await loadBeside(values);
    if (reason === "availability.bookings_uncovered") await findUncovered(values);
    setFailure(errorMessage(error));
  };
  const submit = (onDone?: () => void, onInvalid?: (errors: FieldErrors<AvailabilityValues>) => void) =>
    form.handleSubmit(async (values) => {
      setFailure(null);
      const acceptedBookingIds = uncovered.map(({ bookingId }) => bookingId);
      const send = async () => {
        const found = await findUncovered(values);
        if (found.some(({ bookingId }) => !acceptedBookingIds.includes(bookingId))) return;
        await save.mutateAsync({ ...values, version, acceptedBookingIds });
        await load();
        toast.success(t("saved"));
        router.refresh();
        onDone?.();
      };
      await send().catch((error: unknown) => fail(error, values));
    }, onInvalid)();
  const discard = () => {
    form.reset();
    setOther(null);
    setUncovered([]);
    setFailure(null);
  };
  return {
    form,
    uncovered,
    failure,
    other,
    clearPreview,
    submit,
    discard,
    isBusy: preview.isPending || save.isPending,
  };
}

export type AvailabilityForm = ReturnType<typeof useAvailabilityForm>;
