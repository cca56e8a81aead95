import { z } from "zod";
import { localizedText, optionalLocalizedText } from "../localized-text.ts";
import { line } from "../text-schema.ts";

/* Messages are keys that the apps translate. Forms use these schemas too, so nothing here may import the database. */

const name = line(80, { required: "session_type.name_required", tooLong: "session_type.name_too_long" }).min(
  2,
  "session_type.name_required",
);

const meetingPoint = line(200, {
  required: "session_type.meeting_point_too_long",
  tooLong: "session_type.meeting_point_too_long",
});

const details = z.object({
  name: localizedText(name),
  /** Where athlete and coach meet; blank where the club's address says enough. */
  meetingPoint: optionalLocalizedText(meetingPoint),
  minutes: z
    .int("session_type.minutes_range")
    .min(5, "session_type.minutes_range")
    .max(480, "session_type.minutes_range"),
  credits: z
    .int("session_type.credits_range")
    .min(0, "session_type.credits_range")
    .max(100, "session_type.credits_range"),
  coachIds: z
    .array(z.uuid())
    .max(1000)
    .transform((ids) => [...new Set(ids)]),
});

/** `requestKey` makes it idempotent. */
export const AddSessionType = details.extend({ requestKey: z.uuid() });
export type AddSessionType = z.infer<typeof AddSessionType>;

export const SessionTypeDetails = details.extend({ isActive: z.boolean() });
export type SessionTypeDetails = z.infer<typeof SessionTypeDetails>;

const read = z.string().max(1000);

/** `before` is what was read; if it no longer matches, nothing is saved. It may exceed the limits of `after`, which stored values predate. */
export const UpdateSessionType = z.object({
  sessionTypeId: z.uuid(),
  before: z.object({
    name: localizedText(read),
    meetingPoint: localizedText(read),
    minutes: z.int(),
    credits: z.int(),
    isActive: z.boolean(),
    coachIds: z.array(z.uuid()).max(1000),
  }),
  after: SessionTypeDetails,
});
export type UpdateSessionType = z.infer<typeof UpdateSessionType>;
