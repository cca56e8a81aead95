import { clubTimeZone } from "@zea/domain/club";
import { addDocument } from "@zea/domain/coach/documents";
import type { Admin, Ctx } from "@zea/domain/context";
import { addDays, localDate } from "@zea/domain/time";
import type { SeedCoach } from "./coaches.ts";

const insurance = "Seguro de responsabilidad civil";
const firstAid = "Primeros auxilios y DEA";

/** The coaches' documents; the second coach's insurance expires in 18 days. */
export async function seedDocuments(ctx: Ctx<Admin>, coaches: SeedCoach[], present: Date): Promise<void> {
  const today = localDate(present, clubTimeZone);
  for (const [index, { id: coachId }] of coaches.entries()) {
    const insured = index === 1 ? 18 : 90 + 41 * index;
    await addDocument(ctx, { coachId, name: insurance, expiresOn: addDays(today, insured) });
    if (index % 2 === 0)
      await addDocument(ctx, { coachId, name: firstAid, expiresOn: addDays(today, 200 + 67 * index) });
  }
}
