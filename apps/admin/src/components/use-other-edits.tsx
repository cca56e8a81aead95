"use client";

import { useQueryClient } from "@tanstack/react-query";
import { mergeEdits, type OtherEdit } from "@zea/format/merge-edits";
import { capitalise } from "@zea/format/text";
import { refusalOf } from "@zea/shell/use-error-message";
import { type ReactNode, useState } from "react";
import { type FieldPath, type FieldPathValue, type FieldValues, get, type UseFormReturn } from "react-hook-form";
import { useTRPC } from "@/trpc/client.ts";
import { OtherValue } from "./other-value.tsx";

type Form<Values extends FieldValues> = Pick<UseFormReturn<Values>, "getValues" | "reset" | "setValue" | "setFocus"> & {
  isDirty: boolean;
};

type OtherEditsOptions<Facts, Values> = {
  /** What the page has read. */
  read: Facts;
  toValues: (facts: Facts) => Values;
  load: () => Promise<Facts>;
  /** Where the audit has who saved it. */
  audit: { entity: string; entityId?: string };
};

type Saved = { by: string | null; at: Date };

/**
 * What a form with several writers starts from, and what another one saved meanwhile. `base` goes with the action; when
 * that is refused because it is outdated, `meet` merges both, `noteOf` shows the other's value under a field where both
 * wrote something different, and the next action goes over what has been shown.
 */
export function useOtherEdits<Facts, Values extends FieldValues>(options: OtherEditsOptions<Facts, Values>) {
  const { read, toValues, load, audit } = options;
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [base, setBase] = useState(read);
  const [others, setOthers] = useState<(OtherEdit & { saved: Saved | undefined })[]>([]);

  const startFrom = (form: Form<Values>, facts: Facts) => {
    setBase(facts);
    setOthers([]);
    form.reset(toValues(facts));
  };
  const meet = async (form: Form<Values>, failure: unknown) => {
    if (!isOutdated(failure)) return;
    const stored = await load();
    const { rows } = await queryClient.fetchQuery(trpc.audit.list.queryOptions(audit, { staleTime: 0 }));
    const values = toValues(stored);
    const { merged, others: found } = mergeEdits({ base: toValues(base), edited: form.getValues(), stored: values });
    setBase(stored);
    form.reset(values);
    form.reset(merged, { keepDefaultValues: true });
    const isStillOther = ({ path, value }: OtherEdit) => {
      return get(values, path) === value && get(merged, path) !== value && !found.some((one) => one.path === path);
    };
    const added = found.map((one) => {
      const entry = rows.find(({ fields }) => fields.includes(auditField(one.path)));
      return { ...one, saved: entry && { by: entry.actorName, at: entry.at } };
    });
    setOthers([...added, ...others.filter(isStillOther)]);
  };
  const noteOf = (form: Form<Values>, path: FieldPath<Values>, unit?: string): ReactNode => {
    const other = others.find((one) => one.path === path);
    if (!other || !form.isDirty) return null;
    const take = () => {
      form.setValue(path, other.value as FieldPathValue<Values, typeof path>, { shouldDirty: true });
      setOthers(others.filter((one) => one !== other));
      form.setFocus(path);
    };
    return <OtherValue value={String(other.value ?? "")} unit={unit} saved={other.saved} onTake={take} />;
  };
  return { base, toValues, startFrom, meet, noteOf, others };
}

/** Whether an action was refused because what it changes is no longer what its page had read. */
export function isOutdated(failure: unknown): boolean {
  return refusalOf(failure)?.reason.endsWith(".changed_meanwhile") ?? false;
}

/** "headline.es" as the audit calls it: "headlineEs". */
const auditField = (path: string) =>
  path
    .split(".")
    .map((part, index) => (index ? capitalise(part) : part))
    .join("");
