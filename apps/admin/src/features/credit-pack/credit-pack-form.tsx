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
import { useFormat } from "@zea/shell/use-format";
import { useRequestKey } from "@zea/shell/use-request-key";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Checkbox } from "@zea/ui/checkbox";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { useLocale } from "next-intl";
import { ActionFailure } from "@/components/action-failure.tsx";
import { hrefTo } from "@/components/list-url-state.ts";
import { SaveFailure } from "@/components/save-failure.tsx";
import { useOtherEdits } from "@/components/use-other-edits.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { creditPackList } from "./credit-pack-list-url-state.ts";

type Pack = inferRouterOutputs<AdminRouter>["credit"]["packs"][number];

/** What the fields hold; numbers as they are typed. */
type FormValues = Pick<CreditPackDetails, "name" | "isActive"> &
  Record<"credits" | "priceMinor" | "validDays" | "position", string>;

/** Stands in for the id of a new pack, which nobody else edits. */
const noId = "00000000-0000-4000-8000-000000000000";
const newDetails = {
  name: { [defaultLocale]: "" } as CreditPackDetails["name"],
  credits: 0,
  priceMinor: 0,
  validDays: null,
  isActive: true,
  position: 1,
};

const detailsOf = ({ id: _, ...details }: Pack): CreditPackDetails => details;

/** Edits a pack, or adds one when there is no `pack`. What another administrator saved in between stands beside what was typed. */
export function CreditPackForm({ pack, nextPosition }: { pack: Pack | undefined; nextPosition: number }) {
  const t = useTranslations("creditPack");
  const locale = useLocale();
  const { parseWhole, parseMoney, inputNumber, inputMoney, currency, money } = useFormat();
  const router = useRouter();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const keys = useRequestKey();
  const typed = ({ name, isActive, ...numbers }: CreditPackDetails): FormValues => ({
    name,
    isActive,
    credits: inputNumber(numbers.credits),
    priceMinor: inputMoney(numbers.priceMinor),
    validDays: numbers.validDays === null ? "" : inputNumber(numbers.validDays),
    position: inputNumber(numbers.position),
  });
  const edits = useOtherEdits({
    read: pack ? detailsOf(pack) : { ...newDetails, position: nextPosition },
    toValues: typed,
    load: async () => {
      const packs = await queryClient.fetchQuery(trpc.credit.packs.queryOptions(undefined, { staleTime: 0 }));
      return detailsOf(packs.find(({ id }) => id === pack?.id) as Pack);
    },
    audit: { entity: "credit_pack", entityId: pack?.id ?? noId },
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
      edits.startFrom(form, after);
    },
    onError: async (failure) => {
      await edits.meet(form, failure);
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
    defaultValues: pack ? typed(edits.base) : { ...typed(edits.base), credits: "", priceMinor: "" },
    action: pack ? update : add,
    onSubmit: (after) =>
      pack
        ? update.run({ packId: pack.id, before: edits.base, after })
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
          other={edits.noteOf(form, `name.${language}`)}
        >
          <Input maxLength={80} autoComplete="off" {...register(`name.${language}`)} />
        </Field>
      ))}
      <div className="grid grid-cols-2 items-start gap-4">
        <NumberField
          form={form}
          name="credits"
          kind="whole"
          label={t("credits")}
          other={edits.noteOf(form, "credits")}
          required
        />
        <NumberField
          form={form}
          name="priceMinor"
          kind="money"
          label={t("price")}
          after={currency}
          other={edits.noteOf(form, "priceMinor", currency)}
          required
        />
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
          other={edits.noteOf(form, "validDays")}
          note={t("optional")}
          hint={t("validDaysHint")}
          after={t("days")}
        />
        <NumberField
          form={form}
          name="position"
          kind="whole"
          label={t("position")}
          other={edits.noteOf(form, "position")}
          hint={t("positionHint")}
          required
        />
      </div>
      <Checkbox label={t("isActive")} hint={t("isActiveHint")} {...register("isActive")} />
      <p className="text-fg-3 text-s">{t("keeps")}</p>
      <Button type="submit" className="w-fit" disabled={Boolean(pack) && !form.isDirty} pending={form.isPending}>
        {t(pack ? "save" : "add")}
      </Button>
      {pack ? (
        <SaveFailure form={form} error={update.error} others={edits.others} />
      ) : (
        <ActionFailure text={form.failure} />
      )}
    </form>
  );
}
