import type { LocalizedText } from "@zea/format/localized-text";
import type { DatedException, WeeklyRule } from "../availability/rules.ts";
import { type Admin, type Ctx, type System, transaction } from "../context.ts";
import { dateValue } from "../time.ts";

export type AddCoach = {
  id: string;
  displayName: string;
  headline: LocalizedText;
  bio: LocalizedText;
  timeZone: string;
  breakMinutes?: number;
  sessionTypeIds: string[];
  rates: { hourlyRateMinor: number; validFrom: string }[];
  rules: WeeklyRule[];
  exceptions?: DatedException[];
};

/** Creates the coach of an existing user, with session types, rates and availability. */
export function addCoach(ctx: Ctx<Admin | System>, { id, ...coach }: AddCoach): Promise<void> {
  return transaction(ctx, async ({ db, now }) => {
    await db.coach.create({
      data: {
        id,
        displayName: coach.displayName,
        headline: coach.headline,
        bio: coach.bio,
        timeZone: coach.timeZone,
        breakMinutes: coach.breakMinutes ?? 0,
        createdAt: now,
        sessionTypes: {
          create: coach.sessionTypeIds.map((sessionTypeId) => ({
            sessionTypeId,
          })),
        },
        rates: {
          create: coach.rates.map((rate) => ({
            ...rate,
            validFrom: dateValue(rate.validFrom),
          })),
        },
        rules: {
          create: coach.rules.map((rule) => ({
            ...rule,
            validFrom: dateValue(rule.validFrom),
            validTo: rule.validTo && dateValue(rule.validTo),
          })),
        },
        exceptions: {
          create:
            coach.exceptions?.map(({ date, ...rest }) => ({
              ...rest,
              date: dateValue(date),
            })) ?? [],
        },
      },
    });
  });
}
