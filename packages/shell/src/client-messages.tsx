import { type Messages, NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

type Key = keyof Messages;
const everywhere = ["common", "errors"] as const satisfies Key[];

/** Sends the browser only the messages of the named features and those that every page needs. */
export async function ClientMessages({ of: keys = [], children }: { of?: Key[]; children: ReactNode }) {
  const messages = await getMessages();
  const picked = Object.fromEntries([...everywhere, ...keys].map((key) => [key, messages[key]]));
  return <NextIntlClientProvider messages={picked}>{children}</NextIntlClientProvider>;
}
