"use client";

import { useMutation } from "@tanstack/react-query";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { toast } from "@zea/ui/toaster";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client.ts";

/** The current feed address with its actions. */
export function useCalendarFeed(initial: string | null) {
  const t = useTranslations("calendarFeed");
  const trpc = useTRPC();
  const errorMessage = useErrorMessage();
  const [url, setUrl] = useState(initial);
  const onError = (error: unknown) => void toast.error(errorMessage(error));
  const create = useMutation(
    trpc.feed.create.mutationOptions({
      onSuccess: (created) => {
        toast.success(t(url ? "renewed" : "created"));
        setUrl(created.url);
      },
      onError,
    }),
  );
  const revoke = useMutation(
    trpc.feed.revoke.mutationOptions({
      onSuccess: () => {
        toast.success(t("revoked"));
        setUrl(null);
      },
      onError,
    }),
  );
  return { url, create, revoke };
}
