import { clubName } from "@zea/domain/club";
import { type AccountFacts, AccountMail } from "./account-mail.tsx";
import type { Template } from "./template.ts";

/** A new administrator: choose a password. */
export const adminInvitation: Template<AccountFacts> = (facts, reader) => {
  const { subject, ...texts } = reader.t.invitation;
  return { subject: subject(clubName), body: <AccountMail {...{ facts, reader, texts }} /> };
};
