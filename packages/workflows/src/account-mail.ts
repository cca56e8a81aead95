import { type AccountMailKind, renderAccountMail } from "./emails/render.tsx";
import { mailer } from "./mailer.ts";

export type AccountMail = {
  kind: AccountMailKind;
  to: { name: string; email: string; locale: "es" | "en" };
  /** Carries the token; it is never stored. */
  url: string;
  validHours: number;
  /** The same key is sent once. */
  key: string;
};

/** Sends a mail of the sign-in at once: verification, reset or invitation, whose links carry a token. Throws when the provider refuses it. */
export async function sendAccountMail({ kind, to, url, validHours, key }: AccountMail): Promise<void> {
  await mailer().send({ to: to.email, key, ...(await renderAccountMail(kind, { url, validHours }, to)) });
}
