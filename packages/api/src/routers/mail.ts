import { listFailedMails } from "@zea/domain/mail/queries";
import { nameMail } from "../name-mail.ts";
import { adminProcedure, router } from "../trpc.ts";

export const mailRouter = router({
  failed: adminProcedure.query(async ({ ctx }) => (await listFailedMails(ctx)).map(nameMail)),
});
