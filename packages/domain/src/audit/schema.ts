import { csvProfiles } from "@zea/format/csv-profile";
import { defaultLocale, locales } from "@zea/format/locales";
import { z } from "zod";
import { PageNumber } from "../paging/schema.ts";
import { search } from "../text-schema.ts";

const word = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z_.]*$/);

const date = z.iso.date().startsWith("20");

/** `search` matches the actor's name or address; the dates are club-local and inclusive. */
export const SearchAudit = z.object({
  search: search.optional(),
  actorId: z.uuid().optional(),
  entity: word.optional(),
  entityId: z.uuid().optional(),
  action: word.optional(),
  from: date.optional(),
  to: date.optional(),
});
export type SearchAudit = z.infer<typeof SearchAudit>;

export const ListAudit = SearchAudit.extend({
  page: PageNumber,
});
export type ListAudit = z.input<typeof ListAudit>;

export const ExportAudit = SearchAudit.extend({
  profile: z.enum(csvProfiles).default("es"),
  locale: z.enum(locales).default(defaultLocale),
});
export type ExportAudit = z.infer<typeof ExportAudit>;
