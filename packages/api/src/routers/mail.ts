import { findMail, listMails } from "@zea/domain/mail/queries";
import { dismissMail, resendMail } from "@zea/domain/mail/resend-mail";
import { DismissMail, ListMails, MailId, ResendMail } from "@zea/domain/mail/schema";
import { nameMail } from "../name-mail.ts";
import { adminProcedure, router } from "../trpc.ts";

/** The log of the club's mails. */
export const mailRouter = router({
  list: adminProcedure.input(ListMails).query(async ({ ctx, input }) => {
    const { rows, kinds, ...found } = await listMails(ctx, input);
    return { ...found, rows: rows.map(nameMail), kinds: kinds.map((kind) => nameMail({ kind })) };
  }),
  get: adminProcedure.input(MailId).query(async ({ ctx, input }) => nameMail(await findMail(ctx, input))),
  resend: adminProcedure.input(ResendMail).mutation(({ ctx, input }) => resendMail(ctx, input)),
  dismiss: adminProcedure.input(DismissMail).mutation(({ ctx, input }) => dismissMail(ctx, input)),
});
