import { z } from "zod";
import { PageNumber } from "../paging/schema.ts";
import { reason, search } from "../text-schema.ts";
import { answerKinds } from "./values.ts";

export const ListWaits = z.object({
  kind: z.enum(answerKinds).optional(),
  search: search.optional(),
  page: PageNumber,
});
export type ListWaits = z.input<typeof ListWaits>;

export const WaitId = z.object({ waitId: z.uuid() });
export type WaitId = z.infer<typeof WaitId>;

export const ExtendWait = WaitId.extend({ dueAt: z.date("wait.due_at_invalid"), reason });
export type ExtendWait = z.infer<typeof ExtendWait>;

export const CloseWait = WaitId.extend({ reason });
export type CloseWait = z.infer<typeof CloseWait>;
