import { z } from "zod";
import { PageNumber } from "../paging/schema.ts";
import { search } from "../text-schema.ts";
import { securityEventGroupNames } from "./values.ts";

const date = z.iso.date().startsWith("20");

/** `search` matches the name or address of whom it concerns or who did it; the dates are club-local and inclusive. */
export const ListSecurityEvents = z.object({
  group: z.enum(securityEventGroupNames).optional(),
  search: search.optional(),
  from: date.optional(),
  to: date.optional(),
  page: PageNumber,
});
export type ListSecurityEvents = z.input<typeof ListSecurityEvents>;
