import { clubName } from "@zea/domain/club";
import { type AccountFacts, AccountMail } from "./account-mail.tsx";
import type { Template } from "./template.ts";

/** A new coach: choose a password. */
export const coachInvitation: Template<AccountFacts> = (facts, reader) => {
  const { subject, ...texts } = reader.t.coachInvitation;
  return { subject: subject(clubName), body: <AccountMail {...{ facts, reader, texts }} /> };
};
