"use client";

import { useQuery } from "@tanstack/react-query";
import { plusDays } from "@zea/format/calendar-date";
import { textIn } from "@zea/format/localized-text";
import type { useActionForm } from "@zea/shell/use-action-form";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Field } from "@zea/ui/field";
import { Select } from "@zea/ui/select";
import { useLocale } from "next-intl";
import { useTRPC } from "@/trpc/client.ts";
import type { GrantValues } from "./grant-values.ts";

type PackChoiceProps = { form: Pick<ReturnType<typeof useActionForm<GrantValues, unknown>>, "setValue">; now: Date };

/** Fills credits, price and expiry in from a pack on offer; they can be changed afterwards. */
export function PackChoice({ form: { setValue }, now }: PackChoiceProps) {
  const t = useTranslations("credit.grantFields");
  const locale = useLocale();
  const { money, inputNumber, inputMoney, isoDate } = useFormat();
  const { data: packs = [] } = useQuery(useTRPC().credit.packs.queryOptions());
  const offered = packs.filter(({ isActive }) => isActive);
  if (offered.length === 0) return null;
  const choose = (packId: string) => {
    const pack = offered.find(({ id }) => id === packId);
    if (!pack) return;
    const changed = { shouldDirty: true, shouldValidate: true };
    setValue("credits", inputNumber(pack.credits), changed);
    setValue("pricePaidMinor", inputMoney(pack.priceMinor), changed);
    setValue("expiresAt", pack.validDays ? plusDays(isoDate(now), pack.validDays) : "", changed);
  };
  return (
    <Field label={t("pack")} hint={t("packHint")}>
      <Select defaultValue="" onChange={({ target }) => choose(target.value)}>
        <option value="">{t("noPack")}</option>
        {offered.map(({ id, name, priceMinor }) => (
          <option key={id} value={id}>
            {t("packOption", { name: textIn(name, locale), price: money(priceMinor) })}
          </option>
        ))}
      </Select>
    </Field>
  );
}
