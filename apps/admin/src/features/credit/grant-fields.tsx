"use client";

import { lastMinuteOf } from "@zea/format/time-zone";
import { Field } from "@zea/ui/field";
import { Input, InputWith } from "@zea/ui/input";
import { Select } from "@zea/ui/select";
import { useTranslations } from "next-intl";
import { amountFromText } from "@/components/amount-text.ts";
import { dateIn, useClubTime } from "@/i18n/format.ts";

/** What a form says of a grant, as it is written. */
export type GrantTexts = { credits: string; price: string; method: string; expiry: string };

export const noGrant: GrantTexts = { credits: "", price: "", method: "", expiry: "" };

const methods = ["CARD", "TRANSFER", "CASH", "OTHER"] as const;

/** A whole number as a person writes it, with its sign, or null for what is none. */
export function wholeFromText(text: string): number | null {
  const bare = text.trim().replace(/^[−–]/, "-");
  return /^[+-]?\d{1,6}$/.test(bare) ? Number(bare) : null;
}

/** The grant that the texts say; a gift asks for no method, no date is no expiry. */
export function readGrant({ credits, price, method, expiry }: GrantTexts, timeZone: string) {
  const pricePaidMinor = amountFromText(price);
  return {
    credits: wholeFromText(credits),
    pricePaidMinor,
    method: pricePaidMinor === 0 ? "OTHER" : method,
    expiresAt: expiry ? lastMinuteOf(expiry, timeZone) : null,
  };
}

type GrantFieldsProps = {
  texts: GrantTexts;
  onChange: (texts: GrantTexts) => void;
  issues: Record<string, string>;
  currency: string;
  now: Date;
};

/** How many credits, what was paid for them and how, and until when they hold. */
export function GrantFields({ texts, onChange, issues, currency, now }: GrantFieldsProps) {
  const t = useTranslations("credit.grantFields");
  const { city, timeZone } = useClubTime();
  const set = (key: keyof GrantTexts) => (text: string) => onChange({ ...texts, [key]: text });
  const isGift = amountFromText(texts.price) === 0;
  return (
    <>
      <div className="grid grid-cols-2 items-start gap-3">
        <Field label={t("credits")} error={issues.credits}>
          <Input
            inputMode="numeric"
            autoComplete="off"
            required
            maxLength={4}
            value={texts.credits}
            onChange={({ target }) => set("credits")(target.value)}
          />
        </Field>
        <Field label={t("price")} error={issues.pricePaidMinor}>
          <InputWith
            inputMode="decimal"
            autoComplete="off"
            required
            maxLength={12}
            after={currency}
            value={texts.price}
            onChange={({ target }) => set("price")(target.value)}
          />
        </Field>
      </div>
      {isGift ? (
        <p className="text-fg-2 text-ms">{t("gift")}</p>
      ) : (
        <Field label={t("method")} error={issues.method}>
          <Select required value={texts.method} onChange={({ target }) => set("method")(target.value)}>
            <option value="">{t("choose")}</option>
            {methods.map((method) => (
              <option key={method} value={method}>
                {t(`methods.${method}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={t("expiry")} note={t("optional")} hint={t("expiryHint", { zone: city })} error={issues.expiresAt}>
        <Input
          type="date"
          min={dateIn(now, timeZone)}
          value={texts.expiry}
          onChange={({ target }) => set("expiry")(target.value)}
        />
      </Field>
    </>
  );
}
