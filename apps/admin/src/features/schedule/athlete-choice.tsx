"use client";

import { useQuery } from "@tanstack/react-query";
import { shownEmail } from "@zea/format/email-address";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { InputWithAdornment } from "@zea/ui/input";
import { Search } from "lucide-react";
import { type KeyboardEvent, useDeferredValue, useRef, useState } from "react";
import { focusOnMount } from "@/components/focus-on-mount.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { BookableAthlete } from "./schedule.ts";

type AthleteChoiceProps = {
  value: BookableAthlete | null;
  onChange: (athlete: BookableAthlete | null) => void;
  error?: string;
};

/** Finds an active athlete by part of a name or address. The arrow keys move through the results, Enter chooses a single one. */
export function AthleteChoice({ value, onChange, error }: AthleteChoiceProps) {
  const t = useTranslations("schedule.book");
  const [text, setText] = useState("");
  const search = useDeferredValue(text.trim());
  const isAsked = value === null && search !== "";
  const found = useRef<HTMLDivElement>(null);
  const [wasChanged, setWasChanged] = useState(false);
  const { data, isFetching } = useQuery(
    useTRPC().schedule.athletes.queryOptions({ search }, { enabled: isAsked, placeholderData: (last) => last }),
  );
  const choose = (athlete: BookableAthlete | null) => {
    setWasChanged(athlete === null);
    onChange(athlete);
  };
  const move = (event: KeyboardEvent) => {
    const { key, target } = event;
    if (key === "Enter" && target instanceof HTMLInputElement) {
      event.preventDefault();
      const [only, ...others] = (isAsked && data) || [];
      if (only && others.length === 0) choose(only);
    }
    if (key !== "ArrowDown" && key !== "ArrowUp") return;
    event.preventDefault();
    const stops = [...(found.current?.querySelectorAll<HTMLElement>("input, button") ?? [])];
    const at = stops.indexOf(target as HTMLElement);
    stops[at + (key === "ArrowDown" ? 1 : -1)]?.focus();
  };
  if (value) {
    return (
      <div className="grid gap-1.5">
        <span className="font-semibold text-ms">{t("athlete")}</span>
        <div className="flex items-center justify-between gap-3 rounded-m bg-surface-2 p-3">
          <span className="grid min-w-0">
            <b className="truncate text-ms">{value.name}</b>
            <span className="text-fg-3 text-xs">{t("balance", { count: value.balance })}</span>
          </span>
          <Button ref={focusOnMount} variant="ghost" size="s" onClick={() => choose(null)}>
            {t("change")}
          </Button>
        </div>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows only move between the controls in it
    <div ref={found} onKeyDown={move} className="grid gap-2">
      <Field label={t("athlete")} error={error}>
        <InputWithAdornment
          ref={wasChanged ? focusOnMount : undefined}
          type="search"
          name="athleteId"
          autoComplete="off"
          maxLength={120}
          placeholder={t("athletePlaceholder")}
          before={<Search />}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </Field>
      <ul aria-label={t("found")} aria-busy={isFetching || undefined} className="grid gap-1">
        {(isAsked ? data : undefined)?.map((athlete) => (
          <li key={athlete.id}>
            <button
              type="button"
              onClick={() => choose(athlete)}
              className="flex min-h-11 w-full items-center justify-between gap-3 rounded-s px-3 py-1.5 text-left hover:bg-surface-2"
            >
              <span className="grid min-w-0">
                <span className="truncate font-semibold text-ms">{athlete.name}</span>
                <span className="truncate text-fg-3 text-xs">{shownEmail(athlete.email)}</span>
              </span>
              <span className="shrink-0 text-fg-3 text-xs">{t("balance", { count: athlete.balance })}</span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="text-fg-3 text-s">
        {isAsked && data?.length === 0 ? t("nobody") : null}
      </p>
    </div>
  );
}
