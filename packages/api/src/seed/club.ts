import type { PrismaClient } from "@zea/db/generated/client";
import { now } from "@zea/domain/clock";
import { clubTimeZone } from "@zea/domain/club";
import { system } from "@zea/domain/context";
import { addMonths, monthOf } from "@zea/domain/payment/rules";
import { days, instantOf, later } from "@zea/domain/time";
import { demoPassword, makeUser } from "./accounts.ts";
import { athletes } from "./athlete-data.ts";
import { createCalendar } from "./calendar.ts";
import { closePast } from "./close-past.ts";
import { seedCoaches, seedNewcomer, seedTypes } from "./coaches.ts";
import { planCreditRequests } from "./credit-requests.ts";
import { seedDocuments } from "./documents.ts";
import { planExceptions } from "./exceptions.ts";
import { planLately } from "./lately.ts";
import { planOnboarding } from "./onboarding.ts";
import { planPayroll } from "./payroll.ts";
import { createRandom } from "./random.ts";
import { play } from "./timeline.ts";
import { planLateComer, planNights, planTraining } from "./training.ts";

const historyDays = 200;

/** Fills an empty database with half a year of a club, made by the verbs themselves; answers with who can sign in. */
export async function seedClub(db: PrismaClient): Promise<string> {
  const present = await now(db);
  const founded = { db, now: later(present, -days(historyDays)), actor: system };
  const random = createRandom(20_26);
  const adminId = await makeUser(founded, { name: "Elena Prieto", address: "admin", role: "ADMIN", canSignIn: true });
  const admin = { role: "ADMIN" as const, id: adminId };
  const types = await seedTypes(founded);
  const coaches = await seedCoaches(founded, types, present);
  await seedDocuments({ ...founded, actor: admin }, coaches, present);
  const month = monthOf(present, clubTimeZone);
  const began = { ...founded, now: instantOf(`${addMonths(month, -1)}-14`, 9 * 60, clubTimeZone) };
  const newcomer = await seedNewcomer(began, types, `${month}-01`);
  await seedDocuments({ ...began, actor: admin }, [newcomer], present);
  const calendar = createCalendar(founded.now, later(present, days(20)));
  const plan = { coaches, calendar, random, present };

  const planned = athletes.map((data) => planOnboarding(data, random, present));
  const enabled = planned.map(({ athlete }) => athlete).filter(({ onboarding }) => onboarding === "done");
  const lately = planLately(enabled, plan);
  const exceptions = planExceptions(enabled, newcomer, plan);
  const trainings = new Map(enabled.map((athlete, index) => [athlete, planTraining(athlete, index, plan)]));
  const requests = planCreditRequests(enabled, admin, present);
  const lanes = planned.map(({ athlete, acts }) => [
    ...acts,
    ...(requests.get(athlete) ?? []),
    ...(lately.get(athlete) ?? []),
    ...(exceptions.get(athlete) ?? []),
    ...(trainings.get(athlete) ?? []),
  ]);
  // two who wanted the same start share a lane
  const [first = [], second = [], ...others] = lanes;
  const rivals = [...first, ...second, ...planLateComer(enabled[1]!, plan, enabled[0]!)];
  await play(db, [rivals, ...others], present);
  await play(db, [planNights(present)], present);
  const { _min } = await db.sessionRecord.aggregate({ _min: { actualStart: true } });
  const payroll = planPayroll({ admin, coaches, since: _min.actualStart ?? present, present });
  await play(db, [payroll], present);
  await closePast(db, present);
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
  const lines = rows.map(([address, role]) => `  ${address.padEnd(24)}${role}`);
  return [`Demo accounts, all with the password ${demoPassword}:`, ...lines].join("\n");
}
