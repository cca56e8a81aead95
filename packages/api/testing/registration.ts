import type { PrismaClient } from "@zea/db/generated/client";
import superjson from "superjson";
import { privacyNoticeVersion } from "../src/account-schema.ts";
import { trpcHandler } from "../src/http/trpc-handler.ts";
import { type Answer, callProcedure, post, readAnswer } from "./call-procedure.ts";
import { forgetAttempts } from "./clients.ts";
import type { collectMails } from "./collect-mails.ts";
import { linkIn } from "./collect-mails.ts";
import { cookiesOf, password } from "./sign-in.ts";

export const person = { name: "Aitana Rubio", birthDate: "1995-06-01" };
export const email = "aitana@zea.test";

/** Registers, with the given differences from the person above; the limits of earlier calls don't count. */
export async function register(db: PrismaClient, differences: object = {}): Promise<Answer> {
  await forgetAttempts(db);
  return callProcedure(db, "web account.register", { ...person, email, locale: "es", ...differences });
}

/** Registers and returns the token of the mailed link. */
export async function mailedToken(
  db: PrismaClient,
  mails: ReturnType<typeof collectMails>,
  differences: object = {},
): Promise<string> {
  await register(db, differences);
  const [mail] = await mails.sent();
  return linkIn(mail!).token;
}

/** Completes a registration; `cookie` signs in where the answer does. */
export async function complete(
  db: PrismaClient,
  token: string,
  differences: object = {},
): Promise<Answer & { cookie: Headers }> {
  const consent = { privacyNoticeVersion, acceptsPrivacyNotice: true };
  const input = { ...person, token, password, ...consent, ...differences };
  const body = JSON.stringify(superjson.serialize(input));
  const response = await trpcHandler("web", db)(post("web", "account.completeRegistration", body));
  const cookie = new Headers({ cookie: cookiesOf(response) });
  return { ...(await readAnswer(response)), cookie };
}
