import { plainClient } from "@/trpc/plain-client.ts";

/** Asks for another link that proves the address; false when nothing came back. */
export async function resendVerification(email: string): Promise<boolean> {
  return plainClient.account.resendVerification.mutate({ email }).then(
    () => true,
    () => false,
  );
}
