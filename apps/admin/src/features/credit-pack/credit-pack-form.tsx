"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import type { AdminRouter } from "@zea/api/root";
import type { CreditPackDetails } from "@zea/domain/credit/schema";
import { defaultLocale, languageName, locales } from "@zea/format/locales";
import { useRouter } from "@zea/shell/navigation";
import { NumberField } from "@zea/shell/number-field";
import { useAction } from "@zea/shell/use-action";
import { useActionForm } from "@zea/shell/use-action-form";
import { refusalOf } from "@zea/shell/use-error-message";
import { useFormat } from "@zea/shell/use-format";
import { useRequestKey } from "@zea/shell/use-request-key";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Checkbox } from "@zea/ui/checkbox";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { useLocale } from "next-intl";
import { useState } from "react";
import { ActionFailure } from "@/components/action-failure.tsx";
import { hrefTo } from "@/components/list-url-state.ts";
import { mergeFields } from "@/components/merge-fields.ts";
import { useTRPC } from "@/trpc/client.ts";
import { creditPackList } from "./credit-pack-list-url-state.ts";

type Pack = inferRouterOutputs<AdminRouter>["credit"]["packs"][number];

/** What the fields hold; numbers as they are typed. */
type FormValues = Pick<CreditPackDetails, "name" | "isActive"> &
  Record<"credits" | "priceMinor" | "validDays" | "position", string>;

const detailsOf = ({ id: _, ...details }: Pack): CreditPackDetails => details;

/** Edits a pack, or adds one when there is no `pack`. When another administrator saved in between, it loads what they changed and keeps the rest. */
export function CreditPackForm({ pack, nextPosition }: { pack: Pack | undefined; nextPosition: number }) {
  const t = useTranslations("creditPack");
  const locale = useLocale();
  const { parseWhole, parseMoney, inputNumber, inputMoney, currency, money } = useFormat();
  const router = useRouter();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const keys = useRequestKey();
  const [base, setBase] = useState(() => pack && detailsOf(pack));
  const typed = ({ name, isActive, ...numbers }: CreditPackDetails): FormValues => ({
    name,
    isActive,
    credits: inputNumber(numbers.credits),
    priceMinor: inputMoney(numbers.priceMinor),
    validDays: numbers.validDays === null ? "" : inputNumber(numbers.validDays),
    position: inputNumber(numbers.position),
  });
  const refresh = [trpc.credit.packs.pathFilter()];
  const add = useAction(trpc.credit.addPack.mutationOptions(), {
    success: (_, { name }) => t("added", { name: name[defaultLocale] }),
    onSuccess: ({ packId }) => {
      router.replace(hrefTo(creditPackList.start, { packId }), { scroll: false });
    },
    refresh,
  });
  const update = useAction(trpc.credit.updatePack.mutationOptions(), {
    success: () => t("saved"),
    onSuccess: (_, { after }) => {
      setBase(after);
      form.reset(typed(after));
    },
    onError: async (failure, { packId, before, after }) => {
      if (refusalOf(failure)?.reason !== "credit_pack.changed_meanwhile") return;
      const packs = await queryClient.fetchQuery(trpc.credit.packs.queryOptions(undefined, { staleTime: 0 }));
      const current = packs.find(({ id }) => id === packId);
      if (!current) return;
      const stored = detailsOf(current);
      setBase(stored);
      form.reset(typed(stored));
      form.reset(typed(mergeFields({ base: before, edited: after, stored })), { keepDefaultValues: true });
    },
    refresh,
  });
  const form = useActionForm({
    schema: async () => (await import("@zea/domain/credit/schema")).CreditPackDetails,
    toInput: ({ credits, priceMinor, validDays, position, ...values }: FormValues) => ({
      ...values,
      credits: parseWhole(credits),
      priceMinor: parseMoney(priceMinor),
      validDays: validDays.trim() ? parseWhole(validDays) : null,
      position: parseWhole(position),
    }),
    defaultValues: base
      ? typed(base)
      : {
          name: { [defaultLocale]: "" },
          credits: "",
          priceMinor: "",
          validDays: "",
          isActive: true,
          position: inputNumber(nextPosition),
        },
    action: pack ? update : add,
    onSubmit: (after) =>
      pack && base
        ? update.run({ packId: pack.id, before: base, after })
        : add.run({ ...after, requestKey: keys.keyOf(after) }),
  });
  const { register, errorOf, watch } = form;
  const [credits, price] = [parseWhole(watch("credits")), parseMoney(watch("priceMinor"))];
  return (
    <form {...form.formProps} className="grid gap-4">
      {locales.map((language) => (
        <Field
          key={language}
          label={t("name", { language: languageName(language, locale) })}
          note={language === defaultLocale ? undefined : t("optional")}
          error={errorOf(`name.${language}`)}
        >
          <Input maxLength={80} autoComplete="off" {...register(`name.${language}`)} />
        </Field>
      ))}
      <div className="grid grid-cols-2 items-start gap-4">
        <NumberField form={form} name="credits" kind="whole" label={t("credits")} required />
        <NumberField form={form} name="priceMinor" kind="money" label={t("price")} after={currency} required />
      </div>
      <p aria-live="polite" className="-mt-2 text-fg-2 text-s empty:hidden">
        {credits && credits > 1 && price && price > 0 ? t("each", { price: money(Math.round(price / credits)) }) : null}
      </p>
      <div className="grid grid-cols-2 items-start gap-4">
        <NumberField
          form={form}
          name="validDays"
          kind="whole"
          label={t("validDays")}
          note={t("optional")}
          hint={t("validDaysHint")}
          after={t("days")}
        />
        <NumberField form={form} name="position" kind="whole" label={t("position")} hint={t("positionHint")} required />
      </div>
      <Checkbox label={t("isActive")} hint={t("isActiveHint")} {...register("isActive")} />
      <p className="text-fg-3 text-s">{t("keeps")}</p>
      <Button type="submit" className="w-fit" disabled={Boolean(pack) && !form.isDirty} pending={form.isPending}>
        {t(pack ? "save" : "add")}
      </Button>
      <ActionFailure text={form.failure} />
    </form>
  );
}
