"use client";

import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { useEffect, useRef } from "react";

type SlotListProps = { label: string; slots: readonly Date[]; selected: Date | null; onSelect: (slot: Date) => void };

const noon = "12:00";
const evening = "18:00";

/** The free slots of a day by morning, afternoon and evening, as radio buttons. */
export function SlotList({ label, slots, selected, onSelect }: SlotListProps) {
  const t = useTranslations("slot");
  const { time } = useFormat();
  const parts = (["morning", "afternoon", "evening"] as const).map((key) => ({
    key,
    slots: slots.filter((slot) => partOf(time(slot)) === key),
  }));
  const list = useRef<HTMLFieldSetElement>(null);
  // the bar that appears with the choice must not cover it
  // biome-ignore lint/correctness/useExhaustiveDependencies: again with each choice
  useEffect(() => {
    list.current?.querySelector("input:checked")?.parentElement?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  return (
    <fieldset ref={list} className="grid gap-4">
      <legend className="sr-only">{label}</legend>
      {parts.map(({ key, slots: group }) =>
        group.length > 0 ? (
          <div key={key} className="grid gap-2">
            <span className="text-fg-3 text-xs">{t(key)}</span>
            <div className="grid grid-cols-3 gap-2">
              {group.map((slot) => (
                <label key={slot.getTime()} className="relative">
                  <input
                    type="radio"
                    name="slot"
                    value={slot.toISOString()}
                    checked={selected?.getTime() === slot.getTime()}
                    onChange={() => onSelect(slot)}
                    className="peer absolute inset-0 size-full cursor-pointer appearance-none rounded-ml opacity-0"
                  />
                  <span className="grid min-h-[50px] place-items-center rounded-ml bg-surface font-semibold text-m shadow-[inset_0_0_0_1px_var(--line)] transition-[box-shadow,background-color] peer-checked:bg-primary peer-checked:text-on-primary peer-checked:shadow-none peer-hover:shadow-[inset_0_0_0_1.5px_var(--line-strong)] peer-checked:peer-hover:shadow-none peer-focus-visible:outline-3 peer-focus-visible:outline-focus peer-focus-visible:outline-offset-2">
                    {time(slot)}
                  </span>
                </label>
              ))}
            </div>
          </div>
        ) : null,
      )}
    </fieldset>
  );
}

function partOf(time: string): "morning" | "afternoon" | "evening" {
  return time < noon ? "morning" : time < evening ? "afternoon" : "evening";
}
