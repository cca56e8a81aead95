"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@zea/shell/navigation";
import { refusalOf, useErrorMessage } from "@zea/shell/use-error-message";
import { toast } from "@zea/ui/toaster";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type FieldErrors, type Resolver, set, useForm } from "react-hook-form";
import { useTRPC } from "@/trpc/client.ts";
import {
  type AffectedBooking,
  type AvailabilityValues,
  type StoredAvailability,
  valuesOf,
} from "./availability-values.ts";

/** Judges the form by the API's own schema; each range and each exception gets its first problem. */
const resolver: Resolver<AvailabilityValues> = async (values) => {
  const { Availability, overlappingExceptions, overlappingRules } = await import("@zea/domain/availability/schema");
  const errors: FieldErrors<AvailabilityValues> = {};
  const put = (path: PropertyKey[], message: string) =>
    set(errors, path.map(String).join("."), { type: "schema", message });
  const overlaps = { rules: overlappingRules(values.rules), exceptions: overlappingExceptions(values.exceptions) };
  for (const [list, found] of Object.entries(overlaps)) {
    if (found) put([list, found.other, "fromMinute"], "availability.ranges_overlap");
  }
  for (const { path, message } of Availability.safeParse(values).error?.issues ?? []) put(path, message);
  return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} };
};

/** The form of a coach's availability: first it asks which bookings would be left outside, then it saves. */
export function useAvailabilityForm(stored: StoredAvailability) {
  "use no memo"; // react-hook-form changes its errors in place
  const t = useTranslations("availability");
  const trpc = useTRPC();
  const router = useRouter();
  const queries = useQueryClient();
  const errorMessage = useErrorMessage();
  const [version, setVersion] = useState(stored.version);
  const [touched, setTouched] = useState<AffectedBooking[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const form = useForm<AvailabilityValues>({ defaultValues: valuesOf(stored), resolver, shouldFocusError: false });
  const preview = useMutation(trpc.availability.preview.mutationOptions());
  const save = useMutation(trpc.availability.save.mutationOptions());

  /** To be called with every change: what was said of the former state holds no longer. */
  const changed = () => {
    setTouched([]);
    setFailure(null);
    if (form.formState.isSubmitted) void form.trigger();
  };
  const load = async () => {
    const fresh = await queries.fetchQuery({ ...trpc.availability.get.queryOptions(), staleTime: 0 });
    setVersion(fresh.version);
    setTouched([]);
    form.reset(valuesOf(fresh));
  };
  const look = async (values: AvailabilityValues) => {
    const found = await preview.mutateAsync(values);
    setTouched(found.touched);
    return found.touched;
  };
  const fail = async (error: unknown, values: AvailabilityValues) => {
    const reason = refusalOf(error)?.reason;
    if (reason === "availability.changed_meanwhile") await load();
    if (reason === "availability.bookings_touched") await look(values);
    setFailure(errorMessage(error));
  };
  const submit = (onDone?: () => void, onInvalid?: (errors: FieldErrors<AvailabilityValues>) => void) =>
    form.handleSubmit(async (values) => {
      setFailure(null);
      const known = touched.map(({ bookingId }) => bookingId);
      const send = async () => {
        const found = await look(values);
        if (found.some(({ bookingId }) => !known.includes(bookingId))) return;
        await save.mutateAsync({ ...values, version, acceptedBookingIds: known });
        await load();
        toast.success(t("saved"));
        router.refresh();
        onDone?.();
      };
      await send().catch((error: unknown) => fail(error, values));
    }, onInvalid)();
  const discard = () => {
    form.reset();
    setTouched([]);
    setFailure(null);
  };
  return { form, touched, failure, changed, submit, discard, isBusy: preview.isPending || save.isPending };
}

export type AvailabilityForm = ReturnType<typeof useAvailabilityForm>;
