"use client";

import { useAction } from "@zea/shell/use-action";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { useState } from "react";
import { ActionFailure } from "@/components/action-failure.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { Coach } from "./coach.ts";
import { EndAccess } from "./end-access.tsx";

/** Whether a coach can sign in and until when, and the ways to end that and to give it back. */
export function AccessCard({ coach }: { coach: Coach }) {
  const t = useTranslations("coach.access");
  const { longDay } = useFormat();
  const trpc = useTRPC();
  const [isOpen, setOpen] = useState(false);
  const { id: coachId, displayName: name, access } = coach;
  const restore = useAction(trpc.coach.restoreAccess.mutationOptions(), {
    success: () => t("restored", { name }),
    refresh: [trpc.coach.pathFilter()],
  });
  const { endsAt, isOver } = access;
  // access lasts through the day before an end at midnight
  const day = endsAt && longDay(isOver ? endsAt : new Date(endsAt.getTime() - 1));
  return (
    <Card asChild className="grid gap-3">
      <section aria-labelledby="access">
        <h2 id="access" className="text-l">
          {t("title")}
        </h2>
        <div role="status" className="grid">
          {day ? (
            <Banner tone={isOver ? "neutral" : "attention"}>{t(isOver ? "over" : "toCome", { day })}</Banner>
          ) : (
            <p className="text-fg-2 text-ms">{t("text")}</p>
          )}
        </div>
        {isOpen && !isOver ? <EndAccess coach={coach} close={() => setOpen(false)} /> : null}
        {isOpen && !isOver ? null : (
          <div className="flex flex-wrap gap-2.5">
            {isOver ? null : (
              <Button variant="danger" onClick={() => setOpen(true)}>
                {t("ask")}
              </Button>
            )}
            {endsAt ? (
              <Button variant="ghost" pending={restore.isPending} onClick={() => restore.run({ coachId })}>
                {t(isOver ? "restore" : "withdraw")}
              </Button>
            ) : null}
          </div>
        )}
        <ActionFailure text={restore.errorMessage} className="empty:hidden" />
      </section>
    </Card>
  );
}
