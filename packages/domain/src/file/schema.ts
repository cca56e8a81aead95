import { z } from "zod";
import { line } from "../text-schema.ts";

/* Messages are keys that the apps translate. Forms use these schemas too, so nothing here may import the database. */

export const FileId = z.object({ fileId: z.uuid() });
export type FileId = z.infer<typeof FileId>;

/** Windows and old browsers send a name with its folders. */
const fileName = z
  .string("file.name_required")
  .transform((name) => name.split(/[/\\]/).at(-1) ?? "")
  .pipe(line(200, { required: "file.name_required", tooLong: "file.name_too_long" }).min(1, "file.name_required"));

export const AttachFile = z.object({ documentId: z.uuid(), name: fileName });
export type AttachFile = z.infer<typeof AttachFile>;

export const DetachFile = z.object({ documentId: z.uuid() });
export type DetachFile = z.infer<typeof DetachFile>;
