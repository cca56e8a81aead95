import { z } from "zod";

/* Every message is a key that the apps translate. Shared with their forms: nothing here may reach the database. */

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

/** Who is invited: a name, the address that gets the link, and the language of the mail. */
export const Invitation = z.object({ name, email, locale: z.enum(["es", "en"], "account.locale_invalid") });
export type Invitation = z.infer<typeof Invitation>;

export const InviteAdmin = Invitation.extend({});
export type InviteAdmin = z.infer<typeof InviteAdmin>;

export const PersonId = z.object({ personId: z.uuid() });
export type PersonId = z.infer<typeof PersonId>;

export const RevokeAdmin = PersonId.extend({
  reason: z.string("reason.too_short").trim().min(3, "reason.too_short").max(500, "reason.too_long"),
});
export type RevokeAdmin = z.infer<typeof RevokeAdmin>;
