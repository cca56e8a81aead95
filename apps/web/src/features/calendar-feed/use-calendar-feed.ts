"use client";

import { useAction } from "@zea/shell/use-action";
import { useTranslations } from "@zea/shell/use-translations";
import { useState } from "react";
import { useTRPC } from "@/trpc/client.ts";

/** The current feed address with the actions that change it; `onChanged` runs after each. */
export function useCalendarFeed(initialUrl: string | null, onChanged: () => void) {
  const t = useTranslations("calendarFeed");
  const trpc = useTRPC();
  const [url, setUrl] = useState(initialUrl);
  const changeTo = (next: string | null) => {
    setUrl(next);
    onChanged();
  };
  const create = useAction(trpc.feed.create.mutationOptions(), {
    success: () => t(url ? "renewed" : "created"),
    onSuccess: (created) => changeTo(created.url),
  });
  const revoke = useAction(trpc.feed.revoke.mutationOptions(), {
    success: () => t("revoked"),
    onSuccess: () => changeTo(null),
  });
  const reset = () => {
    create.reset();
    revoke.reset();
  };
  return {
    url,
    create: () => create.run({ shown: { url } }),
    revoke: () => revoke.run(),
    isPending: create.isPending || revoke.isPending,
    failure: create.errorMessage ?? revoke.errorMessage,
    reset,
  };
}
