"use client";

import { useMutation } from "@tanstack/react-query";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { useIssues } from "@zea/shell/use-issues";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { toast } from "@zea/ui/toaster";
import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Action } from "@/components/action.tsx";
import { useConflictToast } from "@/components/use-conflict-toast.ts";
import { useClubTime } from "@/i18n/format.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { RequestShown } from "./credit.ts";
import { GrantFields, noGrant, readGrant, wholeFromText } from "./grant-fields.tsx";
import { useCreditsChanged } from "./use-credits-changed.ts";

/** Grants a request, as asked or another number. */
export function ApproveAction({ request, now }: { request: RequestShown; now: Date }) {
  const { id: requestId, credits, name, currency } = request;
  const t = useTranslations("credit.approve");
  const explain = useErrorMessage();
  const { timeZone } = useClubTime();
  const changed = useCreditsChanged();
  const toastConflict = useConflictToast();
  const { issues, check } = useIssues(async () => (await import("@zea/domain/credit/schema")).ApproveCredits);
  const [texts, setTexts] = useState({ ...noGrant, credits: String(credits) });
  const { mutate, error, isPending } = useMutation(
    useTRPC().credit.approve.mutationOptions({
      onSuccess: (_, granted) => toast.success(t("done", { count: granted.credits, name })),
      onError: toastConflict,
      onSettled: () => changed(),
    }),
  );
  const approve = async (event: FormEvent) => {
    event.preventDefault();
    const asked = await check({ requestId, ...readGrant(texts, timeZone) });
    if (asked) mutate(asked);
  };
  const number = wholeFromText(texts.credits);
  return (
    <Action title={t("title")} icon={Check} group="request" isOpen>
      <form noValidate onSubmit={approve} className="grid gap-3">
        <GrantFields texts={texts} onChange={setTexts} issues={issues} currency={currency} now={now} />
        <p aria-live="polite" className="text-fg-2 text-ms empty:hidden">
          {number !== null && number !== credits ? t("other", { asked: credits, count: number }) : null}
        </p>
        <Button type="submit" variant="accent" className="w-fit" pending={isPending}>
          {t("submit")}
        </Button>
      </form>
      <div aria-live="polite">{error ? <Banner tone="negative">{explain(error)}</Banner> : null}</div>
    </Action>
  );
}
