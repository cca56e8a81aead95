"use client";

import { useAction } from "@zea/shell/use-action";
import { useTranslations } from "@zea/shell/use-translations";
import { UserMinus } from "lucide-react";
import { ReasonAction } from "@/components/reason-action.tsx";
import { useTRPC } from "@/trpc/client.ts";

type RevokeActionProps = { personId: string; name: string; isSelf: boolean };

/** Removes an administrator's access. */
export function RevokeAction({ personId, name, isSelf }: RevokeActionProps) {
  const t = useTranslations("person.revoke");
  const trpc = useTRPC();
  const revoke = useAction(trpc.person.revokeAdminAccess.mutationOptions(), {
    success: () => t("done", { name }),
    holdsConflict: true,
    refresh: [trpc.person.pathFilter()],
  });
  return (
    <ReasonAction
      title={t("title")}
      icon={UserMinus}
      exclusiveGroup="admins"
      text={t(isSelf ? "self" : "text", { name })}
      submit={t("submit")}
      isDangerous
      schema={async () => (await import("@zea/domain/person/schema")).RevokeAdminAccess}
      inputOf={(reason) => ({ personId, reason })}
      action={revoke}
    />
  );
}
