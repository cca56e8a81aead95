"use client";

import { useSubscription } from "@trpc/tanstack-react-query";
import { useRouter } from "@zea/shell/navigation";
import { useEffect } from "react";
import { useTRPC } from "@/trpc/client.ts";

/** Refreshes the page when a request is settled; true while the live connection is lost. */
export function useFollowRequest(bookingId: string): boolean {
  const router = useRouter();
  const { status, reset } = useSubscription(
    useTRPC().booking.follow.subscriptionOptions(
      { bookingId },
      { onData: ({ data }) => (data.status === "REQUESTED" ? undefined : router.refresh()) },
    ),
  );
  useEffect(() => {
    const resume = () => {
      reset();
      router.refresh();
    };
    window.addEventListener("online", resume);
    return () => window.removeEventListener("online", resume);
  }, [reset, router]);
  return status === "error";
}
