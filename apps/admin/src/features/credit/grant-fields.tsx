"use client";

import { DateField } from "@zea/shell/date-field";
import { NumberField } from "@zea/shell/number-field";
import type { useActionForm } from "@zea/shell/use-action-form";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Field } from "@zea/ui/field";
import { Select } from "@zea/ui/select";
import type { GrantValues } from "./grant-values.ts";
import { PackChoice } from "./pack-choice.tsx";

const methods = ["CARD", "TRANSFER", "CASH", "OTHER"] as const;

type GrantFieldsProps = {
  form: Pick<
    ReturnType<typeof useActionForm<GrantValues, unknown>>,
    "register" | "control" | "errorOf" | "watch" | "setValue"
  >;
  now: Date;
};

/** How many credits, what was paid for them and how, and when they expire; a pack fills them in. */
export function GrantFields({ form, now }: GrantFieldsProps) {
  const { register, errorOf, watch } = form;
  const t = useTranslations("credit.grantFields");
  const { city, parseMoney, currency, isoDate } = useFormat();
  const isGift = parseMoney(watch("pricePaidMinor")) === 0;
  return (
    <>
      <PackChoice form={form} now={now} />
      <div className="grid grid-cols-2 items-start gap-3">
        <NumberField form={form} name="credits" kind="whole" label={t("credits")} required />
        <NumberField form={form} name="pricePaidMinor" kind="money" label={t("price")} after={currency} required />
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
      <DateField
        form={form}
        name="expiresAt"
        label={t("expiry")}
        note={t("optional")}
        hint={t("expiryHint", { zone: city })}
        min={isoDate(now)}
      />
    </>
  );
}
