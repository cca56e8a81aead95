"use client";

import { useMutation } from "@tanstack/react-query";
import { toast } from "@zea/ui/toaster";
import { UserMinus } from "lucide-react";
import { useTranslations } from "next-intl";
import { ReasonAction } from "@/components/reason-action.tsx";
import { useConflictToast } from "@/components/use-conflict-toast.ts";
import { useTRPC } from "@/trpc/client.ts";
import { usePeopleChanged } from "./use-people-changed.ts";

type RevokeActionProps = { personId: string; name: string; isSelf: boolean };

/** Takes an administrator's access away; what it does is said before the click. */
export function RevokeAction({ personId, name, isSelf }: RevokeActionProps) {
  const t = useTranslations("person.revoke");
  const changed = usePeopleChanged();
  const toastConflict = useConflictToast();
  const mutation = useMutation(
    useTRPC().person.revoke.mutationOptions({
      onSuccess: () => toast.success(t("done", { name })),
      onError: toastConflict,
      onSettled: () => changed(),
    }),
  );
  return (
    <ReasonAction
      title={t("title")}
      icon={UserMinus}
      group="admins"
      text={t(isSelf ? "self" : "text", { name })}
      submit={t("submit")}
      isGrave
      load={async () => (await import("@zea/domain/person/schema")).RevokeAdmin}
      inputOf={(reason) => ({ personId, reason })}
      mutation={mutation}
    />
  );
}
