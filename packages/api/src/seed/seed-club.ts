import type { PrismaClient } from "@zea/db/generated/client";
import { now } from "@zea/domain/clock";
import { clubTimeZone } from "@zea/domain/club";
import { findClubFacts } from "@zea/domain/club/queries";
import { saveClubFacts } from "@zea/domain/club/save-club-facts";
import { system } from "@zea/domain/context";
import { addMonths, days, earlier, instantOf, later, monthOf } from "@zea/domain/time";
import { athletes } from "./athlete-data.ts";
import { facts } from "./coach-data.ts";
import { seedCoaches, seedNewcomer, seedTypes } from "./coaches.ts";
import { createUser, demoPassword } from "./create-user.ts";
import { planCreditRequests, seedPacks } from "./credit-requests.ts";
import { seedDocuments } from "./documents.ts";
import { markPastDelivered } from "./mark-past-delivered.ts";
import { planOnboarding } from "./onboarding.ts";
import { planExceptions } from "./payment-exceptions.ts";
import { planPaymentReports } from "./payment-reports.ts";
import { createRandom } from "./random.ts";
import { planRecentDays } from "./recent-days.ts";
import { createSlotPicker } from "./slot-picker.ts";
import { replay } from "./timeline.ts";
import { planCreditExpiry, planLostRace, planTraining } from "./training.ts";

const historyDays = 200;

/** Fills an empty database with half a year of a club's history, created by the domain's verbs; returns a summary of the demo accounts. */
export async function seedClub(db: PrismaClient): Promise<string> {
  const present = await now(db);
  const founded = { db, now: earlier(present, days(historyDays)), actor: system };
  const random = createRandom(20_26);
  const adminId = await createUser(founded, {
    name: "Elena Prieto",
    localPart: "admin",
    role: "ADMIN",
    canSignIn: true,
  });
  const admin = { role: "ADMIN" as const, id: adminId };
  await saveClubFacts({ ...founded, actor: admin }, { before: await findClubFacts(founded), after: facts });
  const packs = await seedPacks({ ...founded, actor: admin });
  const types = await seedTypes(founded);
  const coaches = await seedCoaches(founded, types, present);
  await seedDocuments({ ...founded, actor: admin }, coaches, present);
  const month = monthOf(present, clubTimeZone);
  const began = { ...founded, now: instantOf(`${addMonths(month, -1)}-14`, 9 * 60, clubTimeZone) };
  const newcomer = await seedNewcomer(began, types, `${month}-01`);
  await seedDocuments({ ...began, actor: admin }, [newcomer], present);
  const slotPicker = createSlotPicker(founded.now, later(present, days(20)));
  const plan = { coaches, slotPicker, random, present };

  const planned = athletes.map((data) => planOnboarding(data, random, present));
  const enabled = planned.map(({ athlete }) => athlete).filter(({ onboarding }) => onboarding === "done");
  const recentDays = planRecentDays(enabled, plan);
  const exceptions = planExceptions(enabled, newcomer, plan);
  const trainings = new Map(enabled.map((athlete, index) => [athlete, planTraining(athlete, index, plan)]));
  const requests = planCreditRequests(enabled, { admin, packs, present });
  const lanes = planned.map(({ athlete, actions }) => [
    ...actions,
    ...(requests.get(athlete) ?? []),
    ...(recentDays.get(athlete) ?? []),
    ...(exceptions.get(athlete) ?? []),
    ...(trainings.get(athlete) ?? []),
  ]);
  // two athletes who request the same start share a lane
  const [first = [], second = [], ...others] = lanes;
  const rivals = [...first, ...second, ...planLostRace(enabled[1]!, plan, enabled[0]!)];
  await replay(db, [rivals, ...others], present);
  await replay(db, [planCreditExpiry(present)], present);
  const { _min } = await db.sessionRecord.aggregate({ _min: { actualStart: true } });
  const paymentReports = planPaymentReports({ admin, coaches, since: _min.actualStart ?? present, present });
  await replay(db, [paymentReports], present);
  await markPastDelivered(db, present);
  return describe();
}

function describe(): string {
  const rows = [
    ["atleta@zea.test", "athlete"],
    ["entrenadora@zea.test", "coach"],
    ["admin@zea.test", "administrator"],
    ["sincreditos@zea.test", "athlete without credits"],
    ["nueva@zea.test", "athlete with an open profile"],
    ["pausa@zea.test", "deactivated athlete"],
  ] as const;
  const lines = rows.map(([localPart, role]) => `  ${localPart.padEnd(24)}${role}`);
  return [`Demo accounts, all with the password ${demoPassword}:`, ...lines].join("\n");
}
