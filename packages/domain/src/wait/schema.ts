import { z } from "zod";

const reason = z.string().trim().min(3).max(500);

export const WaitId = z.object({ waitId: z.uuid() });
export type WaitId = z.infer<typeof WaitId>;

export const ExtendWait = WaitId.extend({ dueAt: z.date(), reason });
export type ExtendWait = z.infer<typeof ExtendWait>;

export const CloseWait = WaitId.extend({ reason });
export type CloseWait = z.infer<typeof CloseWait>;
