"use client";

import { Checkbox } from "@zea/ui/checkbox";
import type { UseFormRegisterReturn } from "react-hook-form";

type ChoiceListProps = {
  label: string;
  none: string;
  choices: { id: string; label: string; hint?: string; isChosen?: boolean }[];
  field: UseFormRegisterReturn;
};

/** A group of checkboxes. */
export function ChoiceList({ label, none, choices, field }: ChoiceListProps) {
  return (
    <fieldset className="grid gap-1.5">
      <legend className="pb-1.5 font-semibold text-ms">{label}</legend>
      {choices.length === 0 ? <p className="text-fg-3 text-s">{none}</p> : null}
      <div className="grid max-h-72 gap-x-6 overflow-y-auto sm:grid-cols-2">
        {choices.map(({ id, label: name, hint, isChosen }) => (
          <Checkbox key={id} label={name} hint={hint} value={id} defaultChecked={isChosen} {...field} />
        ))}
      </div>
    </fieldset>
  );
}
