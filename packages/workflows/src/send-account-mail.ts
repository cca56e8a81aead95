import { findClubFacts } from "@zea/domain/club/queries";
import type { Ctx } from "@zea/domain/context";
import type { Locale } from "@zea/format/locales";
import { mailer } from "./mailer.ts";
import { type AccountMailFacts, renderAccountMail } from "./mails/account-mails.tsx";
import type { AccountMailKind } from "./mails/messages.ts";

export type AccountMail = AccountMailFacts & {
  kind: AccountMailKind;
  to: { name: string; email: string; locale: Locale };
  /** Mails with the same key are sent once. */
  key: string;
};

/** Sends an account mail immediately: registration, password reset or invitation. Throws when the provider refuses it. */
export async function sendAccountMail(ctx: Ctx, { kind, to, url, validHours, key }: AccountMail): Promise<void> {
  const mail = await renderAccountMail(kind, { url, validHours }, to, await findClubFacts(ctx));
  await mailer().send({ to: to.email, key, ...mail });
}
