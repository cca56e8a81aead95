import { type AccountFacts, AccountMail } from "./account-mail.tsx";
import type { Template } from "./template.ts";

/** The registration's one mail: confirm the address, then complete the profile. */
export const verifyEmail: Template<AccountFacts> = (facts, reader) => {
  const { subject, ...texts } = reader.t.verify;
  return { subject, body: <AccountMail {...{ facts, reader, texts }} /> };
};
