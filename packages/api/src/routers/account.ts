import { DomainError } from "@zea/domain/errors";
import { findEmailChange } from "@zea/domain/person/change-email";
import { findRegistration } from "@zea/domain/registration/queries";
import { recordSecurityEvent } from "@zea/domain/security/record-security-event";
import {
  AddPasskey,
  ChangeEmail,
  ChangePassword,
  CompleteRegistration,
  ConfirmCodes,
  LinkToken,
  ProvePassword,
  privacyNoticeVersion,
  RegisterAccount,
  RemovePasskey,
  RevokeSession,
  SetLocale,
} from "../account-schema.ts";
import {
  addPasskey,
  confirmCodes,
  findFactors,
  removeCodes,
  removePasskey,
  renewRecoveryCodes,
  startCodes,
  startPasskey,
} from "../factors.ts";
import { changeEmail, changePassword } from "../own-account.ts";
import { completeRegistration, register } from "../registration.ts";
import { factorChangeProcedure, factorProcedure, publicProcedure, router, signedInProcedure } from "../trpc.ts";

/** The procedures of both apps for the signed-in user's own account. */
const ownAccount = {
  me: signedInProcedure.query(({ ctx }) => ctx.session.user),
  setLocale: signedInProcedure.input(SetLocale).mutation(async ({ ctx, input }) => {
    await ctx.db.user.updateMany({ where: { id: ctx.actor.id, locale: { not: input.locale } }, data: input });
  }),
  changePassword: signedInProcedure.input(ChangePassword).mutation(({ ctx, input }) => changePassword(ctx, input)),
  changeEmail: signedInProcedure.input(ChangeEmail).mutation(({ ctx, input }) => changeEmail(ctx, input)),
  emailChange: publicProcedure.input(LinkToken).query(({ ctx, input }) => findEmailChange(ctx, input)),
  factors: factorProcedure.query(({ ctx }) => findFactors(ctx, ctx.restricted !== null)),
  startCodes: factorChangeProcedure.input(ProvePassword).mutation(({ ctx, input }) => startCodes(ctx, input)),
  confirmCodes: factorChangeProcedure.input(ConfirmCodes).mutation(({ ctx, input }) => confirmCodes(ctx, input)),
  renewRecoveryCodes: signedInProcedure
    .input(ProvePassword)
    .mutation(({ ctx, input }) => renewRecoveryCodes(ctx, input)),
  removeCodes: signedInProcedure.input(ProvePassword).mutation(({ ctx, input }) => removeCodes(ctx, input)),
  startPasskey: factorChangeProcedure.input(ProvePassword).mutation(({ ctx, input }) => startPasskey(ctx, input)),
  addPasskey: factorChangeProcedure.input(AddPasskey).mutation(({ ctx, input }) => addPasskey(ctx, input)),
  removePasskey: signedInProcedure.input(RemovePasskey).mutation(({ ctx, input }) => removePasskey(ctx, input)),
  sessions: signedInProcedure.query(async ({ ctx }) => {
    const sessions = await ctx.db.session.findMany({
      where: { userId: ctx.actor.id, expiresAt: { gt: new Date() } },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      select: { id: true, createdAt: true, userAgent: true },
      take: 100,
    });
    return sessions.map((session) => ({ ...session, isCurrent: session.id === ctx.session.id }));
  }),
  revokeSession: signedInProcedure.input(RevokeSession).mutation(async ({ ctx, input }) => {
    const { id: sessionId } = input;
    const { count } = await ctx.db.session.deleteMany({ where: { id: sessionId, userId: ctx.actor.id } });
    const event = { kind: "SESSIONS_ENDED", personId: ctx.actor.id } as const;
    if (count === 1) return void (await recordSecurityEvent(ctx, { ...event, detail: { count, sessionId } }));
    const ended = { ...event, detail: { path: ["sessionId"], equals: sessionId } };
    if (!(await ctx.db.securityEvent.count({ where: ended }))) throw new DomainError("not_found", "request.not_found");
  }),
  revokeOtherSessions: signedInProcedure.mutation(async ({ ctx }) => {
    const where = { userId: ctx.actor.id, id: { not: ctx.session.id } };
    const { count } = await ctx.db.session.deleteMany({ where });
    await recordSecurityEvent(ctx, { kind: "SESSIONS_ENDED", personId: ctx.actor.id, detail: { count } });
  }),
};

export const accountRouter = router({
  ...ownAccount,
  policy: publicProcedure.query(() => ({ privacyNoticeVersion })),
  register: publicProcedure.input(RegisterAccount).mutation(async ({ ctx, input }) => {
    await register(ctx, input);
    return { sent: true };
  }),
  registration: publicProcedure.input(LinkToken).query(({ ctx, input }) => findRegistration(ctx, input)),
  completeRegistration: publicProcedure.input(CompleteRegistration).mutation(async ({ ctx, input }) => {
    const { athleteId, next } = await completeRegistration(ctx, input);
    await ctx.startSession(athleteId);
    return { next };
  }),
});

export const adminAccountRouter = router(ownAccount);
