import { type AccountFacts, AccountMail } from "./account-mail.tsx";
import type { Template } from "./template.ts";

/** A forgotten password: choose another. */
export const resetPassword: Template<AccountFacts> = (facts, reader) => {
  const { subject, ...texts } = reader.t.reset;
  return { subject, body: <AccountMail {...{ facts, reader, texts }} /> };
};
