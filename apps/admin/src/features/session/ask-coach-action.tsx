"use client";

import { ShowPresent } from "@zea/shell/show-present";
import { useAction } from "@zea/shell/use-action";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Mail } from "lucide-react";
import { Action } from "@/components/action.tsx";
import { ActionFailure } from "@/components/action-failure.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { SessionDetails } from "./session.ts";
import { useSessionRefresh } from "./use-session-refresh.ts";

/** Asks the coach by mail to record the session, at most once an hour; says when it was sent. */
export function AskCoachAction({ session: { bookingId, coach } }: { session: SessionDetails }) {
  const t = useTranslations("session.ask");
  const { dayTime } = useFormat();
  const ask = useAction(useTRPC().payment.remind.mutationOptions(), {
    holdsConflict: true,
    refresh: useSessionRefresh(),
  });
  return (
    <Action title={t("title")} icon={Mail} exclusiveGroup="session">
      <p className="text-fg-2 text-ms">{t("text", { name: coach.name })}</p>
      <Button className="w-fit" pending={ask.isPending} onClick={() => ask.run({ bookingId })}>
        {t("submit")}
      </Button>
      <div aria-live="polite">
        {ask.data ? <Banner tone="positive">{t("done", { at: dayTime(ask.data.remindedAt) })}</Banner> : null}
      </div>
      <ActionFailure text={ask.errorMessage} />
      <ShowPresent action={ask} />
    </Action>
  );
}
