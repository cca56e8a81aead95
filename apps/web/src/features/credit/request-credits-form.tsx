"use client";

import { useRouter } from "@zea/shell/navigation";
import { useNumberInput } from "@zea/shell/number-input";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { type FormEvent, useId, useState } from "react";
import { plainClient } from "@/trpc/plain-client.ts";
import type { CreditPack } from "./credit.ts";
import { Option, PackFacts } from "./pack-option.tsx";

const usualCredits = 5;
const other = "other";

/** Requests one of the club's packs, or another number of credits; the answer leads on to `next`. */
export function RequestCreditsForm({ next, packs }: { next: string; packs: CreditPack[] }) {
  const t = useTranslations("credit.requestForm");
  const errors = useTranslations("errors.credit");
  const errorMessage = useErrorMessage(true);
  const router = useRouter();
  const { parseWhole } = useFormat();
  const [choice, setChoice] = useState<string>();
  const [text, setText] = useState(String(usualCredits));
  const [issue, setIssue] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const [pending, setPending] = useState(false);
  const count = useNumberInput({ kind: "whole", text, onText: setText, error: issue });
  const name = useId();
  // a pack that is no longer on offer leaves nothing chosen
  const pack = packs.find(({ id }) => id === choice);
  const isOther = packs.length === 0 || choice === other;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!pack && !isOther) return setIssue(t("choose"));
    setPending(true);
    const { RequestCredits } = await import("@zea/domain/credit/schema");
    const parsed = RequestCredits.safeParse({
      credits: pack ? pack.credits : parseWhole(text),
      ...(pack && { pack: { packId: pack.id, shown: { priceMinor: pack.priceMinor, validDays: pack.validDays } } }),
      ...(next && { next }),
    });
    setIssue(parsed.success ? undefined : errors("request_count_invalid"));
    setFailure(undefined);
    if (parsed.success) {
      await plainClient.credit.request.mutate(parsed.data).catch((error: unknown) => setFailure(errorMessage(error)));
      router.refresh();
    }
    setPending(false);
  };
  const choose = (one: string) => {
    setChoice(one);
    setIssue(undefined);
    setFailure(undefined);
  };
  return (
    <form noValidate onSubmit={submit} className="grid gap-3">
      {packs.length > 0 ? (
        <fieldset className="grid gap-2" aria-describedby={issue && !isOther ? `${name}-issue` : undefined}>
          <legend className="mb-2 text-fg-2 text-ms">{t("hint")}</legend>
          {packs.map((one) => (
            <Option key={one.id} name={name} isChosen={one.id === pack?.id} onChoose={() => choose(one.id)}>
              <PackFacts pack={one} />
            </Option>
          ))}
          <Option name={name} isChosen={isOther} onChoose={() => choose(other)}>
            <span>
              <b className="block">{t("other")}</b>
              <span className="block text-fg-2 text-s">{t("otherText")}</span>
            </span>
          </Option>
        </fieldset>
      ) : null}
      {isOther ? (
        <Field label={t("label")} hint={packs.length > 0 ? undefined : t("hint")} error={count.error}>
          <Input required {...count.input} />
        </Field>
      ) : (
        <p id={`${name}-issue`} role="alert" className="font-medium text-negative text-s empty:hidden">
          {issue}
        </p>
      )}
      <Button type="submit" size="l" variant="accent" className="w-fit" pending={pending}>
        {t("submit")}
      </Button>
      <div aria-live="polite" className="empty:hidden">
        {failure ? <Banner tone="negative">{failure}</Banner> : null}
      </div>
    </form>
  );
}
