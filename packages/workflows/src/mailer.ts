import { clubName } from "@zea/domain/club";
import { type Environment, readEnvironment } from "@zea/environment/read-environment";
import { NonRetriableError } from "inngest";
import { type ErrorResponse, Resend } from "resend";

export type OutgoingMail = {
  to: string;
  subject: string;
  html: string;
  text: string;
  /** Mails with the same key are sent once, however often sending is tried within a day. */
  key: string;
};

/** The provider's id, or why the mail was not sent. */
export type Sent = { providerId: string } | { skipped: "test_address" };

/** Throws an error whose message is a code; a NonRetriableError when retrying is useless. */
export type Mailer = { send: (mail: OutgoingMail) => Promise<Sent> };

const shared = globalThis as { zeaMailer?: Mailer };

/** The process's mailer, created from the environment on first use. */
export function mailer(): Mailer {
  shared.zeaMailer ??= createMailer();
  return shared.zeaMailer;
}

/** Replaces the process's mailer by a test double; undefined restores it. */
export function replaceMailer(other: Mailer | undefined): void {
  shared.zeaMailer = other;
}

/** A mailer for Resend, or for the local mailbox if MAIL is "local". Throws one sentence that names the missing variables. */
export function createMailer(env?: Environment): Mailer {
  const { MAIL, MAILBOX_URL, MAILBOX_KEY, RESEND_API_KEY, MAIL_FROM } = readEnvironment(
    ["MAIL", "MAILBOX_URL", "MAILBOX_KEY", "RESEND_API_KEY", "MAIL_FROM"],
    env,
  );
  if (MAIL === "local") {
    if (!MAILBOX_URL || !MAILBOX_KEY) throw new Error("MAIL is local, but MAILBOX_URL or MAILBOX_KEY is not set.");
    const from = MAIL_FROM ?? `${clubName} <club@zea.test>`;
    return resendMailer(new Resend(MAILBOX_KEY, { baseUrl: MAILBOX_URL }), { from, isReal: false });
  }
  if (!RESEND_API_KEY || !MAIL_FROM) {
    throw new Error("Mails can't be sent: set RESEND_API_KEY and MAIL_FROM, or MAIL=local for the local mailbox.");
  }
  return resendMailer(new Resend(RESEND_API_KEY), { from: MAIL_FROM, isReal: true });
}

function resendMailer(resend: Resend, { from, isReal }: { from: string; isReal: boolean }): Mailer {
  return {
    async send({ key, ...mail }) {
      if (isReal && isTestAddress(mail.to)) return { skipped: "test_address" };
      const { data, error } = await resend.emails.send({ from, ...mail }, { idempotencyKey: key });
      if (data) return { providerId: data.id };
      // an earlier attempt was accepted but its response lost; the facts, and so the text, have changed since
      if (error.name === "invalid_idempotent_request") return { providerId: "earlier" };
      throw isFinal(error) ? new NonRetriableError(error.name) : new Error(error.name);
    },
  };
}

/** No real address ends in .test; demonstrations and tests use it. */
function isTestAddress(address: string): boolean {
  return /\.test$/i.test(address.trim());
}

/** Only an invalid mail stays refused; a wrong key or sender, a limit and a failure of the provider can be fixed. */
function isFinal({ name, statusCode }: ErrorResponse): boolean {
  return name === "validation_error" && (statusCode === 400 || statusCode === 422);
}
