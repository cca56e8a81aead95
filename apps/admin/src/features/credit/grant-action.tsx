"use client";

import { useMutation } from "@tanstack/react-query";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { useIssues } from "@zea/shell/use-issues";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { Textarea } from "@zea/ui/textarea";
import { toast } from "@zea/ui/toaster";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Action } from "@/components/action.tsx";
import { useRequestKey } from "@/components/use-request-key.ts";
import { useClubTime } from "@/i18n/format.ts";
import { useTRPC } from "@/trpc/client.ts";
import { GrantFields, noGrant, readGrant } from "./grant-fields.tsx";
import { useCreditsChanged } from "./use-credits-changed.ts";

type GrantActionProps = { athleteId: string; name: string; currency: string; now: Date };

/** Sells or gives credits, which are a lot of their own. */
export function GrantAction({ athleteId, name, currency, now }: GrantActionProps) {
  const t = useTranslations("credit.grant");
  const explain = useErrorMessage();
  const { timeZone } = useClubTime();
  const changed = useCreditsChanged();
  const { issues, check } = useIssues(async () => (await import("@zea/domain/credit/schema")).GiveCredits);
  const { keyOf, forget } = useRequestKey();
  const [texts, setTexts] = useState(noGrant);
  const [note, setNote] = useState("");
  const { mutate, error, isPending } = useMutation(
    useTRPC().credit.grant.mutationOptions({
      onSuccess: (_, { credits }) => {
        toast.success(t("done", { count: credits, name }));
        forget();
        setTexts(noGrant);
        setNote("");
      },
      onSettled: () => changed(),
    }),
  );
  const give = async (event: FormEvent) => {
    event.preventDefault();
    const grant = { athleteId, ...readGrant(texts, timeZone), reason: note.trim() || null };
    const asked = await check({ ...grant, requestKey: keyOf(JSON.stringify(grant)) });
    if (asked) mutate(asked);
  };
  return (
    <Action title={t("title")} icon={Plus} group="ledger" isOpen>
      <form noValidate onSubmit={give} className="grid gap-3">
        <GrantFields texts={texts} onChange={setTexts} issues={issues} currency={currency} now={now} />
        <Field label={t("note")} note={t("optional")} hint={t("noteHint")} error={issues.reason}>
          <Textarea rows={2} maxLength={500} value={note} onChange={({ target }) => setNote(target.value)} />
        </Field>
        <Button type="submit" variant="accent" className="w-fit" pending={isPending}>
          {t("submit")}
        </Button>
      </form>
      <div aria-live="polite">{error ? <Banner tone="negative">{explain(error)}</Banner> : null}</div>
    </Action>
  );
}
