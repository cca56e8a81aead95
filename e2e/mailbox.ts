import { expect } from "@playwright/test";
import { setting } from "./setting.ts";

export type Mail = { subject: string; html: string; text: string };

/** Waits for a mail to an address whose subject matches, and returns the latest. */
export async function mailTo(address: string, subject: RegExp): Promise<Mail> {
  let found: Mail | undefined;
  await expect
    .poll(
      async () => {
        const mails = await mailsTo(address);
        found = mails.find((mail) => subject.test(mail.subject));
        return found ? "arrived" : mails.map((mail) => mail.subject);
      },
      { message: `a mail to ${address} about ${subject}`, timeout: 15_000, intervals: [100] },
    )
    .toBe("arrived");
  return found!;
}

/** All mails to an address, newest first. */
export async function mailsTo(address: string): Promise<Mail[]> {
  const url = new URL("/emails", setting("MAILBOX_URL"));
  url.searchParams.set("to", address);
  const headers = { authorization: `Bearer ${setting("MAILBOX_KEY")}` };
  const { data } = (await (await fetch(url, { headers })).json()) as { data: Mail[] };
  return data;
}

/** The first link in a mail that matches. */
export function linkIn({ text }: Mail, pattern: RegExp): string {
  const link = text.match(/https?:\/\/[^\s<>)"]+/g)?.find((address) => pattern.test(address));
  if (!link) throw new Error(`No link like ${pattern} in: ${text}`);
  return link;
}
