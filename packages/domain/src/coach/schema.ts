import { csvProfiles } from "@zea/format/csv-profile";
import { defaultLocale, locales } from "@zea/format/locales";
import { z } from "zod";
import { TimeZone } from "../availability/schema.ts";
import { localizedText } from "../localized-text.ts";
import { PageNumber } from "../paging/schema.ts";
import { Invitation } from "../person/schema.ts";
import { line, personName, prose, reason, search } from "../text-schema.ts";
import { coachFilters, coachOrders, maxRateMinor } from "./values.ts";

/* Messages are keys that the apps translate. Forms use these schemas too, so nothing here may import the database. */

const messagesOf = (key: string) => ({ required: `coach.${key}_required`, tooLong: `coach.${key}_too_long` });
const displayName = personName(messagesOf("name")).min(2, "coach.name_required");
const headline = line(120, messagesOf("headline"));
const bio = prose(2000, { required: "coach.bio_too_long", tooLong: "coach.bio_too_long" });

const date = z.iso
  .date({ error: "coach.date_invalid", abort: true })
  .refine((day) => day >= "2000-01-01" && day < "2200-01-01", "coach.date_invalid");

const hourlyRateMinor = z
  .int("coach.rate_invalid")
  .min(0, "coach.rate_invalid")
  .max(maxRateMinor, "coach.rate_too_large");

/** A rate of zero needs the reason; an unusually high one the highest other beside which it was confirmed. */
export const rateAnswers = {
  reason: reason.optional(),
  confirmed: z.object({ highestMinor: z.int().min(0).max(maxRateMinor) }).optional(),
};

const sessionTypeIds = z
  .array(z.uuid())
  .max(200)
  .transform((ids) => [...new Set(ids)]);

export const CoachId = z.object({ coachId: z.uuid() });
export type CoachId = z.infer<typeof CoachId>;

export const ListCoaches = z.object({
  search: search.optional(),
  filter: z.enum(coachFilters).optional(),
  order: z.enum(coachOrders).default("name"),
  page: PageNumber,
});
export type ListCoaches = z.input<typeof ListCoaches>;

export const ExportCoaches = ListCoaches.omit({ page: true }).extend({
  profile: z.enum(csvProfiles),
  locale: z.enum(locales).default(defaultLocale),
});
export type ExportCoaches = z.infer<typeof ExportCoaches>;

export const InviteCoach = Invitation.extend({
  sessionTypeIds,
  hourlyRateMinor,
  validFrom: date,
  ...rateAnswers,
});
export type InviteCoach = z.infer<typeof InviteCoach>;

export const CoachDetails = z.object({
  displayName,
  headline: localizedText(headline),
  bio: localizedText(bio),
  timeZone: TimeZone,
  breakMinutes: z
    .int("availability.break_range")
    .min(0, "availability.break_range")
    .max(240, "availability.break_range"),
  sessionTypeIds,
});
export type CoachDetails = z.infer<typeof CoachDetails>;

const read = z.string().max(4000);

/** `before` is what was read; if it no longer matches, nothing is saved. It may exceed the limits of `after`, which stored values predate. */
export const UpdateCoach = CoachId.extend({
  before: z.object({
    displayName: read,
    headline: localizedText(read),
    bio: localizedText(read),
    timeZone: read,
    breakMinutes: z.int(),
    sessionTypeIds,
  }),
  after: CoachDetails,
});
export type UpdateCoach = z.infer<typeof UpdateCoach>;

/** `shown` is the invitation that the page showed. */
export const WithdrawInvitation = CoachId.extend({ shown: z.object({ sentAt: z.date() }) });
export type WithdrawInvitation = z.infer<typeof WithdrawInvitation>;

/** What a coach says of themselves. */
export const OwnTexts = CoachDetails.pick({ headline: true, bio: true });
export type OwnTexts = z.infer<typeof OwnTexts>;

/** `before` is what was read; if it no longer matches, nothing is saved. */
export const SaveOwnTexts = z.object({
  before: z.object({ headline: localizedText(read), bio: localizedText(read) }),
  after: OwnTexts,
});
export type SaveOwnTexts = z.infer<typeof SaveOwnTexts>;

/** `shown` are the upcoming bookings of which the page said that they stay. */
export const SetCoachActive = CoachId.extend({
  isActive: z.boolean(),
  shown: z.object({ upcoming: z.int().min(0).max(1_000_000) }),
});
export type SetCoachActive = z.infer<typeof SetCoachActive>;

/** `validFrom` is a club-local date. */
export const AddRate = CoachId.extend({ hourlyRateMinor, validFrom: date, ...rateAnswers });
export type AddRate = z.infer<typeof AddRate>;

/** `shown` is the rate that the page showed. */
export const RemoveRate = CoachId.extend({ validFrom: date, shown: z.object({ hourlyRateMinor }) });
export type RemoveRate = z.infer<typeof RemoveRate>;

export const AddDocument = CoachId.extend({
  name: line(120, messagesOf("document")).min(2, "coach.document_required"),
  expiresOn: date,
});
export type AddDocument = z.infer<typeof AddDocument>;

export const RemoveDocument = z.object({ documentId: z.uuid() });
export type RemoveDocument = z.infer<typeof RemoveDocument>;
