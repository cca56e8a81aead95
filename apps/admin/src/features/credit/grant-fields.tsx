"use client";

import type { useActionForm } from "@zea/shell/use-action-form";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Field } from "@zea/ui/field";
import { Input, InputWithAdornment } from "@zea/ui/input";
import { Select } from "@zea/ui/select";
import type { GrantValues } from "./grant-values.ts";

const methods = ["CARD", "TRANSFER", "CASH", "OTHER"] as const;

type GrantFieldsProps = {
  form: Pick<ReturnType<typeof useActionForm<GrantValues, unknown>>, "register" | "errorOf" | "watch">;
  now: Date;
};

/** How many credits, what was paid for them and how, and when they expire. */
export function GrantFields({ form: { register, errorOf, watch }, now }: GrantFieldsProps) {
  const t = useTranslations("credit.grantFields");
  const { city, parseMoney, currency, isoDate } = useFormat();
  const isGift = parseMoney(watch("pricePaidMinor")) === 0;
  return (
    <>
      <div className="grid grid-cols-2 items-start gap-3">
        <Field label={t("credits")} error={errorOf("credits")}>
          <Input inputMode="numeric" autoComplete="off" required {...register("credits")} />
        </Field>
        <Field label={t("price")} error={errorOf("pricePaidMinor")}>
          <InputWithAdornment
            inputMode="decimal"
            autoComplete="off"
            required
            after={currency}
            {...register("pricePaidMinor")}
          />
        </Field>
      </div>
      {isGift ? (
        <p className="text-fg-2 text-ms">{t("gift")}</p>
      ) : (
        <Field label={t("method")} error={errorOf("method")}>
          <Select required {...register("method")}>
            <option value="">{t("choose")}</option>
            {methods.map((method) => (
              <option key={method} value={method}>
                {t(`methods.${method}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field
        label={t("expiry")}
        note={t("optional")}
        hint={t("expiryHint", { zone: city })}
        error={errorOf("expiresAt")}
      >
        <Input type="date" min={isoDate(now)} {...register("expiresAt")} />
      </Field>
    </>
  );
}
