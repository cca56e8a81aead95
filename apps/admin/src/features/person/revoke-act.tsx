"use client";

import { useMutation } from "@tanstack/react-query";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { useIssues } from "@zea/shell/use-issues";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { toast } from "@zea/ui/toaster";
import { UserMinus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Act } from "@/components/act.tsx";
import { ReasonField } from "@/components/reason-field.tsx";
import { useOvertaken } from "@/components/use-overtaken.ts";
import { useTRPC } from "@/trpc/client.ts";
import { usePeopleChanged } from "./use-people-changed.ts";

type RevokeActProps = { personId: string; name: string; isSelf: boolean };

/** Takes an administrator's access away; what it does is said before the click. */
export function RevokeAct({ personId, name, isSelf }: RevokeActProps) {
  const t = useTranslations("person.revoke");
  const explain = useErrorMessage();
  const changed = usePeopleChanged();
  const overtaken = useOvertaken();
  const { issues, check } = useIssues(async () => (await import("@zea/domain/person/schema")).RevokeAdmin);
  const [reason, setReason] = useState("");
  const { mutate, error, isPending } = useMutation(
    useTRPC().person.revoke.mutationOptions({
      onSuccess: () => toast.success(t("done", { name })),
      onError: overtaken,
      onSettled: () => changed(),
    }),
  );
  const revoke = async (event: FormEvent) => {
    event.preventDefault();
    const asked = await check({ personId, reason });
    if (asked) mutate(asked);
  };
  return (
    <Act title={t("title")} icon={UserMinus} group="admins">
      <form noValidate onSubmit={revoke} className="grid gap-3">
        <p className="text-fg-2 text-ms">{t(isSelf ? "self" : "text", { name })}</p>
        <ReasonField value={reason} onChange={setReason} error={issues.reason} />
        <Button type="submit" variant="danger" className="w-fit" pending={isPending}>
          {t("submit")}
        </Button>
      </form>
      <div aria-live="polite">{error ? <Banner tone="negative">{explain(error)}</Banner> : null}</div>
    </Act>
  );
}
