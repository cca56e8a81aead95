import { plainClient } from "@/trpc/plain-client.ts";

/** Requests another verification link; false when the request failed. */
export async function resendVerification(email: string): Promise<boolean> {
  return plainClient.account.resendVerification.mutate({ email }).then(
    () => true,
    () => false,
  );
}
