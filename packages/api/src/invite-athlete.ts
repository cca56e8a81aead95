import type { PrismaClient } from "@zea/db/generated/client";
import type { Admin } from "@zea/domain/context";
import {
  type AthleteInvitation,
  inviteAthlete as invite,
  renewAthleteInvitation as renew,
  unsendInvitation,
} from "@zea/domain/registration/invite-athlete";
import type { InviteAthlete, RenewAthleteInvitation } from "@zea/domain/registration/schema";
import { toLocale } from "@zea/format/locales";
import { type Origin, takeMailRequest, tryMail } from "./account-limits.ts";
import { sendRegistrationMail } from "./auth-mail.ts";
import { describeError, log } from "./log.ts";

type Caller = Origin & { db: PrismaClient; now: Date; actor: Admin };

/** `isMailed` is false when the mail could not be sent, or too many went to this address: the invitation can then be renewed. */
type Invited = { registrationId: string; isMailed: boolean };

/** Invites an athlete, within the limits of registrations. */
export async function inviteAthlete(ctx: Caller, input: InviteAthlete): Promise<Invited> {
  await takeMailRequest(ctx.db, ctx, "registrations", input.email);
  return sendInvitation(ctx, await invite(ctx, input));
}

export async function renewAthleteInvitation(ctx: Caller, input: RenewAthleteInvitation): Promise<Invited> {
  await takeMailRequest(ctx.db, ctx, "registrations", input.registrationId);
  return sendInvitation(ctx, await renew(ctx, input));
}

async function sendInvitation(ctx: Caller, { registrationId, token, to }: AthleteInvitation): Promise<Invited> {
  if (token === null) return { registrationId, isMailed: true };
  const isMailed =
    (await tryMail(ctx.db, ctx, "registrations", to.email)) &&
    (await sendRegistrationMail(ctx.db, { ...to, locale: toLocale(to.locale) }, token, "athlete-invitation").then(
      () => true,
      (error: unknown) => {
        log.error({ registrationId, error: describeError(error) }, "invitation mail failed");
        return false;
      },
    ));
  if (!isMailed) await unsendInvitation(ctx, registrationId);
  return { registrationId, isMailed };
}
