import { findPhoto } from "@zea/domain/file/queries";
import { removePhoto } from "@zea/domain/file/set-photo";
import { router, signedInProcedure } from "../trpc.ts";

/** The signed-in person's own photo, which is sent to /api/v1/files. */
export const photoRouter = router({
  get: signedInProcedure.query(({ ctx }) => findPhoto(ctx)),
  remove: signedInProcedure.mutation(({ ctx }) => removePhoto(ctx)),
});
