import { z } from "zod";
import { Invitation } from "../person/schema.ts";
import { line, phoneNumber } from "../text-schema.ts";

/* Messages are keys that the apps translate. Forms use these schemas too, so nothing here may import the database. */

/** `locale` is the language of the mail; a blank phone is none. */
export const InviteAthlete = Invitation.extend({
  phone: line(30, { required: "profile.phone_required", tooLong: "profile.phone_too_long" }).refine(
    (text) => text === "" || phoneNumber.test(text),
    "profile.phone_invalid",
  ),
});
export type InviteAthlete = z.infer<typeof InviteAthlete>;

/** `shown` is the invitation that the page showed. */
export const RenewAthleteInvitation = z.object({
  registrationId: z.uuid(),
  shown: z.object({ sentAt: z.date().nullable() }),
});
export type RenewAthleteInvitation = z.infer<typeof RenewAthleteInvitation>;

export const WithdrawAthleteInvitation = RenewAthleteInvitation.extend({});
export type WithdrawAthleteInvitation = z.infer<typeof WithdrawAthleteInvitation>;
