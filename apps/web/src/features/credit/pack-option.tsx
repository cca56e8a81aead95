"use client";

import { textIn } from "@zea/format/localized-text";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import type { CreditPack } from "./credit.ts";

type OptionProps = { name: string; isChosen: boolean; onChoose: () => void; children: ReactNode };

/** One of several things to choose: a native radio button as a card. */
export function Option({ name, isChosen, onChoose, children }: OptionProps) {
  return (
    <label className="relative grid">
      <input
        type="radio"
        name={name}
        checked={isChosen}
        onChange={onChoose}
        className="peer absolute inset-0 size-full cursor-pointer appearance-none rounded-m opacity-0"
      />
      <span className="flex min-h-14 items-baseline justify-between gap-4 rounded-m bg-surface px-4 py-3 shadow-[inset_0_0_0_1px_var(--line-strong)] transition-shadow peer-checked:shadow-[inset_0_0_0_2px_var(--text)] peer-hover:shadow-[inset_0_0_0_1px_var(--text-2)] peer-checked:peer-hover:shadow-[inset_0_0_0_2px_var(--text)] peer-focus-visible:outline-3 peer-focus-visible:outline-focus peer-focus-visible:outline-offset-2">
        {children}
      </span>
    </label>
  );
}

/** What a pack holds, how long its credits are valid, and what it costs. */
export function PackFacts({ pack: { name, credits, priceMinor, validDays } }: { pack: CreditPack }) {
  const t = useTranslations("credit.requestForm");
  const locale = useLocale();
  const { money } = useFormat();
  return (
    <>
      <span className="min-w-0">
        <b className="block wrap-anywhere">{textIn(name, locale)}</b>
        <span className="block text-fg-2 text-s">{t("packText", { credits, days: validDays ?? 0 })}</span>
      </span>
      <span className="grid shrink-0 justify-items-end tabular-nums">
        <b>{money(priceMinor)}</b>
        {credits > 1 ? (
          <span className="text-fg-2 text-s">{t("each", { price: money(Math.round(priceMinor / credits)) })}</span>
        ) : null}
      </span>
    </>
  );
}
