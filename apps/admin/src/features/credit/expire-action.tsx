"use client";

import { useMutation } from "@tanstack/react-query";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { useIssues } from "@zea/shell/use-issues";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { Select } from "@zea/ui/select";
import { toast } from "@zea/ui/toaster";
import { CalendarX } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Action } from "@/components/action.tsx";
import { ReasonField } from "@/components/reason-field.tsx";
import { useClubTime } from "@/i18n/format.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { Lot } from "./credit.ts";
import { useCreditsChanged } from "./use-credits-changed.ts";

type ExpireActionProps = { athleteId: string; name: string; lots: Lot[] };

/** Ends a lot before its date, for a reason. */
export function ExpireAction({ athleteId, name, lots }: ExpireActionProps) {
  const t = useTranslations("credit.expire");
  const explain = useErrorMessage();
  const { date } = useClubTime();
  const changed = useCreditsChanged();
  const { issues, check } = useIssues(async () => (await import("@zea/domain/credit/schema")).ExpireLot);
  const [chosen, setChosen] = useState("");
  const [reason, setReason] = useState("");
  const { mutate, error, isPending } = useMutation(
    useTRPC().credit.expireLot.mutationOptions({
      onSuccess: () => {
        toast.success(t("done", { name }));
        setChosen("");
        setReason("");
      },
      onSettled: () => changed(),
    }),
  );
  const lotId = lots.find(({ id }) => id === chosen)?.id ?? lots[0]?.id ?? "";
  const expire = async (event: FormEvent) => {
    event.preventDefault();
    const asked = await check({ athleteId, lotId, reason });
    if (asked) mutate(asked);
  };
  const lotName = ({ remaining, expiresAt, grantedAt }: Lot) =>
    expiresAt
      ? t("until", { count: remaining, date: date(expiresAt) })
      : t("endless", { count: remaining, date: date(grantedAt) });
  return (
    <Action title={t("title")} icon={CalendarX} group="ledger">
      <form noValidate onSubmit={expire} className="grid gap-3">
        <Field label={t("label")} error={issues.lotId}>
          <Select value={lotId} onChange={({ target }) => setChosen(target.value)}>
            {lots.map((lot) => (
              <option key={lot.id} value={lot.id}>
                {lotName(lot)}
              </option>
            ))}
          </Select>
        </Field>
        <ReasonField value={reason} onChange={setReason} error={issues.reason} hint={t("reasonHint")} />
        <Button type="submit" variant="danger" className="w-fit" pending={isPending}>
          {t("submit")}
        </Button>
      </form>
      <div aria-live="polite">{error ? <Banner tone="negative">{explain(error)}</Banner> : null}</div>
    </Action>
  );
}
