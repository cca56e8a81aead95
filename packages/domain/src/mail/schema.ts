import { z } from "zod";
import { PageNumber } from "../paging/schema.ts";
import { emailAddress, reason, search } from "../text-schema.ts";
import { mailStates } from "./values.ts";

/* Messages are keys that the apps translate. Forms use these schemas too, so nothing here may import the database. */

export const MailId = z.object({ mailId: z.uuid() });
export type MailId = z.infer<typeof MailId>;

export const ListMails = z.object({
  state: z.enum(mailStates).optional(),
  kind: z
    .string()
    .regex(/^[a-z-]{1,60}$/)
    .optional(),
  search: search.optional(),
  page: PageNumber,
});
export type ListMails = z.input<typeof ListMails>;

/** `address` is where it goes instead of the recipient's own, this once; without it, it goes there. */
export const ResendMail = MailId.extend({ address: emailAddress.optional() });
export type ResendMail = z.infer<typeof ResendMail>;

export const DismissMail = MailId.extend({ reason });
export type DismissMail = z.infer<typeof DismissMail>;
