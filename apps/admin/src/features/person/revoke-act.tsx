"use client";

import { useMutation } from "@tanstack/react-query";
import { toast } from "@zea/ui/toaster";
import { UserMinus } from "lucide-react";
import { useTranslations } from "next-intl";
import { ReasonAct } from "@/components/reason-act.tsx";
import { useOvertaken } from "@/components/use-overtaken.ts";
import { useTRPC } from "@/trpc/client.ts";
import { usePeopleChanged } from "./use-people-changed.ts";

type RevokeActProps = { personId: string; name: string; isSelf: boolean };

/** Takes an administrator's access away; what it does is said before the click. */
export function RevokeAct({ personId, name, isSelf }: RevokeActProps) {
  const t = useTranslations("person.revoke");
  const changed = usePeopleChanged();
  const overtaken = useOvertaken();
  const deed = useMutation(
    useTRPC().person.revoke.mutationOptions({
      onSuccess: () => toast.success(t("done", { name })),
      onError: overtaken,
      onSettled: () => changed(),
    }),
  );
  return (
    <ReasonAct
      title={t("title")}
      icon={UserMinus}
      group="admins"
      text={t(isSelf ? "self" : "text", { name })}
      submit={t("submit")}
      isGrave
      load={async () => (await import("@zea/domain/person/schema")).RevokeAdmin}
      wishOf={(reason) => ({ personId, reason })}
      deed={deed}
    />
  );
}
