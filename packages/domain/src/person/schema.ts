import { locales } from "@zea/format/locales";
import { z } from "zod";

/* Messages are keys that the apps translate. Forms use these schemas too, so nothing here may import the database. */

const name = z
  .string("account.name_required")
  .trim()
  .min(2, "account.name_required")
  .max(120, "account.name_too_long")
  .regex(/^\P{Cc}*$/u, "account.name_invalid");
const email = z
  .string("account.email_invalid")
  .trim()
  .toLowerCase()
  .max(254, "account.email_invalid")
  .pipe(z.email("account.email_invalid"));

/** `locale` is the language of the mail. */
export const Invitation = z.object({ name, email, locale: z.enum(locales, "account.locale_invalid") });
export type Invitation = z.infer<typeof Invitation>;

export const InviteAdmin = Invitation.extend({});
export type InviteAdmin = z.infer<typeof InviteAdmin>;

export const PersonId = z.object({ personId: z.uuid() });
export type PersonId = z.infer<typeof PersonId>;

export const RevokeAdminAccess = PersonId.extend({
  reason: z.string("reason.too_short").trim().min(3, "reason.too_short").max(500, "reason.too_long"),
});
export type RevokeAdminAccess = z.infer<typeof RevokeAdminAccess>;
