import { canonicalEmail } from "@zea/format/email-address";
import { z } from "zod";

/* Messages are keys that the apps translate. Forms use these schemas too, so nothing here may import the database. */

type Messages = { required: string; tooLong: string };

/** Characters that are invisible or reorder the text around them: control and format characters, fillers, private use. */
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;
/** Joiners that shape the letters or emoji around them, and the variation selectors after a character. */
const shaping = /(?<=[\p{L}\p{M}\p{Emoji}]|\uFE0F)[\u200C\u200D](?=[\p{L}\p{Emoji}])|(?<=\P{C})(?:\uFE0E|\uFE0F)/gu;
const lineBreaks = /\r\n?|\n|\t/g;

const hasHidden = (text: string): boolean => hidden.test(text.replace(shaping, ""));
const isLine = (text: string): boolean => !hasHidden(text);
const isProse = (text: string): boolean => !hasHidden(text.replace(lineBreaks, ""));
const isVisible = (text: string): boolean => text === "" || /[\p{L}\p{N}\p{S}\p{P}]/u.test(text);

/** What mail programs turn into a link by themselves: a scheme, "www." or a host in small letters. */
const scheme = /:\/\/|\bwww\./i;
const host = /[\p{L}\p{N}-]{2,}\.\p{Ll}{2,}(?!\p{L})/u;

const text = (limit: number, { required, tooLong }: Messages) =>
  z.string(required).normalize("NFC").trim().max(limit, tooLong);

/** Text without line breaks, such as a headline. Trimmed, in normal form C, and every character visible. */
export function line(limit: number, messages: Messages) {
  return text(limit, messages).refine((value) => isLine(value) && isVisible(value), "text.invalid");
}

/** A person's name; it contains nothing that becomes a link in a mail. */
export function personName(messages: Messages) {
  return line(120, messages).refine((value) => !scheme.test(value) && !host.test(value), "text.link_in_name");
}

/** Text with line breaks, such as notes. Trimmed, in normal form C, and every character visible. */
export function prose(limit: number, messages: Messages) {
  return text(limit, messages).refine((value) => isProse(value) && isVisible(value), "text.invalid");
}

/** The reason for an action, which the people it affects read. */
export const reason = prose(500, { required: "reason.too_short", tooLong: "reason.too_long" }).min(
  3,
  "reason.too_short",
);

/** An address in the form in which it is stored: one for all ways to write it. */
export const emailAddress = z
  .string("account.email_invalid")
  .max(254, "account.email_invalid")
  .transform((given) => canonicalEmail(given) ?? "")
  .pipe(z.email("account.email_invalid").max(254, "account.email_invalid"));

/** A telephone number as people write it: 6 to 15 digits, with what groups them. */
export const phoneNumber = /^\+?(?:[\s().-]*\d){6,15}[\s().-]*$/;

/** What to look for in a list, in the normal form in which names are stored. */
export const search = z.string().normalize("NFC").trim().max(120);
