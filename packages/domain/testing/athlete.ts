import type { Db } from "@zea/db/client";
import { registerAthlete } from "../src/athlete/register-athlete.ts";
import type { CompleteProfile } from "../src/athlete/schema.ts";
import { type Admin, type Athlete, type Ctx, type System, system } from "../src/context.ts";
import { uuidv7 } from "../src/id.ts";
import { days, later } from "../src/time.ts";

export const start = new Date("2026-11-23T09:00:00Z");
export const after = (count: number) => later(start, days(count));

export const profile: CompleteProfile = {
  name: "Juan Pérez",
  birthDate: "1994-02-14",
  sex: "MALE",
  heightCm: 178,
  goal: "Ganar fuerza para la temporada",
  sport: "Atletismo",
  experience: "Tres años en el gimnasio",
  daysPerWeek: 3,
  phone: "+34 600 11 22 33",
  emergencyContact: "Ana Pérez, 600 44 55 66",
  healthConsent: true,
  weightKg: 78.5,
  injuries: "Rodilla derecha",
};

export const asSystem = (db: Db, now = start): Ctx<System> => ({
  db,
  now,
  actor: system,
});
export const asAthlete = (db: Db, id: string, now = start): Ctx<Athlete> => ({
  db,
  now,
  actor: { role: "ATHLETE", id },
});
export const asAdmin = (db: Db, now = start): Ctx<Admin> => ({
  db,
  now,
  actor: { role: "ADMIN", id: uuidv7() },
});

/** An athlete who has just registered. */
export async function register(
  db: Db,
  name = "Juan Pérez",
  now = start,
): Promise<{ athleteId: string; roundId: string }> {
  const id = uuidv7();
  await db.user.create({ data: { id, name, email: `${id}@example.test` } });
  const input = { id, birthDate: profile.birthDate, privacyNoticeVersion: "1" };
  return {
    athleteId: id,
    ...(await registerAthlete(asSystem(db, now), input)),
  };
}
