import { listFailedMails } from "@zea/domain/mail/queries";
import { adminProcedure, router } from "../trpc.ts";

export const mailRouter = router({
  failed: adminProcedure.query(({ ctx }) => listFailedMails(ctx)),
});
