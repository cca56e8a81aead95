import { z } from "zod";
import { PageNumber } from "../paging/schema.ts";
import { answerKinds } from "./values.ts";

const reason = z.string().trim().min(3, "reason.too_short").max(500, "reason.too_long");

export const ListWaits = z.object({
  kind: z.enum(answerKinds).optional(),
  search: z.string().trim().max(120).optional(),
  page: PageNumber,
});
export type ListWaits = z.input<typeof ListWaits>;

export const WaitId = z.object({ waitId: z.uuid() });
export type WaitId = z.infer<typeof WaitId>;

export const ExtendWait = WaitId.extend({ dueAt: z.date("wait.due_at_invalid"), reason });
export type ExtendWait = z.infer<typeof ExtendWait>;

export const CloseWait = WaitId.extend({ reason });
export type CloseWait = z.infer<typeof CloseWait>;
