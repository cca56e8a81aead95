import { expect } from "@playwright/test";
import { setting } from "./setting.ts";

export type Letter = { subject: string; html: string; text: string };

/** The latest mail to an address whose subject matches, as soon as it has come. */
export async function letterTo(address: string, subject: RegExp): Promise<Letter> {
  let found: Letter | undefined;
  await expect
    .poll(
      async () => {
        const letters = await lettersTo(address);
        found = letters.find((letter) => subject.test(letter.subject));
        return found ? "come" : letters.map((letter) => letter.subject);
      },
      { message: `a mail to ${address} about ${subject}`, timeout: 15_000, intervals: [100] },
    )
    .toBe("come");
  return found!;
}

/** All mails to an address, newest first. */
export async function lettersTo(address: string): Promise<Letter[]> {
  const url = new URL("/emails", setting("MAILBOX_URL"));
  url.searchParams.set("to", address);
  const headers = { authorization: `Bearer ${setting("MAILBOX_KEY")}` };
  const { data } = (await (await fetch(url, { headers })).json()) as { data: Letter[] };
  return data;
}

/** The first address in a mail that matches. */
export function linkIn({ text }: Letter, pattern: RegExp): string {
  const link = text.match(/https?:\/\/[^\s<>)"]+/g)?.find((address) => pattern.test(address));
  if (!link) throw new Error(`No link like ${pattern} in: ${text}`);
  return link;
}
