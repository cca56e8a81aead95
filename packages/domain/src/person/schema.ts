import { locales } from "@zea/format/locales";
import { z } from "zod";
import { emailAddress, personName, reason } from "../text-schema.ts";

/* Messages are keys that the apps translate. Forms use these schemas too, so nothing here may import the database. */

const name = personName({ required: "account.name_required", tooLong: "account.name_too_long" }).min(
  2,
  "account.name_required",
);

/** `locale` is the language of the mail. */
export const Invitation = z.object({ name, email: emailAddress, locale: z.enum(locales, "account.locale_invalid") });
export type Invitation = z.infer<typeof Invitation>;

export const InviteAdmin = Invitation.extend({});
export type InviteAdmin = z.infer<typeof InviteAdmin>;

export const PersonId = z.object({ personId: z.uuid() });
export type PersonId = z.infer<typeof PersonId>;

/** `shown` is the invitation that the page showed. */
export const RenewInvitation = PersonId.extend({ shown: z.object({ sentAt: z.date() }) });
export type RenewInvitation = z.infer<typeof RenewInvitation>;

export const RevokeAdminAccess = PersonId.extend({
  reason,
});
export type RevokeAdminAccess = z.infer<typeof RevokeAdminAccess>;
