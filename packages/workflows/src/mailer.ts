import { clubName } from "@zea/domain/club";
import { type Environment, readEnvironment } from "@zea/environment/read-environment";
import { NonRetriableError } from "inngest";
import { type ErrorResponse, Resend } from "resend";

export type OutgoingMail = {
  to: string;
  subject: string;
  html: string;
  text: string;
  /** The same key is sent once, however often it is tried within a day. */
  key: string;
};

/** What became of a mail: the provider's id, or why nobody was bothered. */
export type Sent = { providerId: string } | { skipped: "test_address" };

/** Whoever carries mails away. Throws a code as message: NonRetriableError when trying again is useless. */
export type Mailer = { send: (mail: OutgoingMail) => Promise<Sent> };

const shared = globalThis as { zeaMailer?: Mailer };

/** The process's mailer, made from the environment when it is first asked for. */
export function mailer(): Mailer {
  shared.zeaMailer ??= createMailer();
  return shared.zeaMailer;
}

/** Puts another mailer in the process's place: a double, in tests. */
export function replaceMailer(other: Mailer | undefined): void {
  shared.zeaMailer = other;
}

/** A mailer for Resend, or for the local mailbox when MAIL is "local". With neither it says in one sentence what is missing. */
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
    throw new Error(
      "Mails can't be sent: set RESEND_API_KEY and MAIL_FROM, or MAIL=local for the mailbox of this machine.",
    );
  }
  return resendMailer(new Resend(RESEND_API_KEY), { from: MAIL_FROM, isReal: true });
}

function resendMailer(resend: Resend, { from, isReal }: { from: string; isReal: boolean }): Mailer {
  return {
    async send({ key, ...mail }) {
      if (isReal && isTestAddress(mail.to)) return { skipped: "test_address" };
      const { data, error } = await resend.emails.send({ from, ...mail }, { idempotencyKey: key });
      if (data) return { providerId: data.id };
      // an earlier try was taken and its answer lost; since then the facts, and so the text, have changed
      if (error.name === "invalid_idempotent_request") return { providerId: "earlier" };
      throw isFinal(error) ? new NonRetriableError(error.name) : new Error(error.name);
    },
  };
}

/** Addresses under .test belong to nobody: demonstrations and tests use them. */
function isTestAddress(address: string): boolean {
  return /\.test$/i.test(address.trim());
}

/** What the provider refuses about the mail itself stays refused; a wrong key or sender, a limit or a fault of its own may pass. */
function isFinal({ name, statusCode }: ErrorResponse): boolean {
  return name === "validation_error" && (statusCode === 400 || statusCode === 422);
}
