"use client";

import { useMutation } from "@tanstack/react-query";
import { toast } from "@zea/ui/toaster";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { ReasonAct } from "@/components/reason-act.tsx";
import { useOvertaken } from "@/components/use-overtaken.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { RequestShown } from "./credit.ts";
import { useCreditsChanged } from "./use-credits-changed.ts";

/** Refuses a request for a reason that the athlete reads. */
export function RefuseAct({ request: { id: requestId, name } }: { request: RequestShown }) {
  const t = useTranslations("credit.refuse");
  const changed = useCreditsChanged();
  const overtaken = useOvertaken();
  const deed = useMutation(
    useTRPC().credit.refuse.mutationOptions({
      onSuccess: () => toast.success(t("done", { name })),
      onError: overtaken,
      onSettled: () => changed(),
    }),
  );
  return (
    <ReasonAct
      title={t("title")}
      icon={X}
      group="request"
      hint={t("hint")}
      submit={t("submit")}
      isGrave
      load={async () => (await import("@zea/domain/credit/schema")).RefuseCredits}
      wishOf={(reason) => ({ requestId, reason })}
      deed={deed}
    />
  );
}
