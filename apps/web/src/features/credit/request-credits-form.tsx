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
import { type FormEvent, useState } from "react";
import { plainClient } from "@/trpc/plain-client.ts";

const usualCredits = 5;

/** Requests credits from the club, saying what they cost if the club has a price; the answer leads on to `next`. */
export function RequestCreditsForm({ next, priceMinor }: { next: string; priceMinor: number | null }) {
  const t = useTranslations("credit.requestForm");
  const errors = useTranslations("errors.credit");
  const errorMessage = useErrorMessage(true);
  const router = useRouter();
  const { money, parseWhole } = useFormat();
  const [text, setText] = useState(String(usualCredits));
  const [issue, setIssue] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const [pending, setPending] = useState(false);
  const count = useNumberInput({ kind: "whole", text, onText: setText, error: issue });
  const credits = parseWhole(text) ?? 0;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    const { RequestCredits } = await import("@zea/domain/credit/schema");
    const parsed = RequestCredits.safeParse({ credits: parseWhole(text), ...(next && { next }) });
    setIssue(parsed.success ? undefined : errors("request_count_invalid"));
    setFailure(undefined);
    if (parsed.success) {
      await plainClient.credit.request.mutate(parsed.data).catch((error: unknown) => setFailure(errorMessage(error)));
      router.refresh();
    }
    setPending(false);
  };
  return (
    <form noValidate onSubmit={submit} className="grid gap-3">
      <div className="flex flex-wrap items-start gap-3">
        <Field label={t("label")} hint={t("hint")} error={count.error} className="min-w-0 flex-1 basis-52">
          <Input required {...count.input} />
        </Field>
        <Button type="submit" size="l" variant="accent" className="mt-[27px]" pending={pending}>
          {t("submit")}
        </Button>
      </div>
      {priceMinor ? (
        <p aria-live="polite" className="text-ms">
          {credits > 1 ? (
            <>
              {t("price", { price: money(priceMinor) })}{" "}
              <b>{t("total", { credits, total: money(credits * priceMinor) })}</b>
            </>
          ) : (
            t("price", { price: money(priceMinor) })
          )}
        </p>
      ) : null}
      <div aria-live="polite" className="empty:hidden">
        {failure ? <Banner tone="negative">{failure}</Banner> : null}
      </div>
    </form>
  );
}
