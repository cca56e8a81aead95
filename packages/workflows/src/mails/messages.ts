import type { Locale } from "@zea/format/locales";
import en from "../../messages/en.json" with { type: "json" };
import es from "../../messages/es.json" with { type: "json" };

export type MailMessages = typeof es;

/** A mail that is requested by a row of the mail table; its messages are `mails.<kind>`. */
export type MailKind = keyof MailMessages["mails"];

/** A mail about signing in, whose link contains a token; its messages are `accountMails.<kind>`. */
export type AccountMailKind = keyof MailMessages["accountMails"];

/** Why the reader gets a mail, as its last line explains. */
export type Audience = keyof MailMessages["frame"]["audience"];

export const messages: Record<Locale, MailMessages> = { es, en };
