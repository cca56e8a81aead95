import { randomBytes, randomUUID, scryptSync } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { call, postAuth } from "./api.ts";
import { query } from "./database.ts";
import { linkIn, mailTo } from "./mailbox.ts";

export const password = "una frase larga y facil";

export type Athlete = { id: string; name: string; email: string };
export type Coach = { id: string; name: string; email: string; sessionTypeId: string };

const shortId = () => randomUUID().slice(0, 8);

/** A unique name and address. */
export function newPerson(): { name: string; email: string } {
  const suffix = shortId();
  return { name: `Julia Prueba ${suffix}`, email: `julia.${suffix}@correo.test` };
}

/** Registers an athlete and completes it by the mailed link, which signs in on `request`; with `isComplete` the profile is completed too. */
export async function makeAthlete(
  request: APIRequestContext,
  { isComplete = true, locale = "es" } = {},
): Promise<Athlete> {
  const { name, email } = newPerson();
  const person = { name, birthDate: profile.birthDate };
  await call(request, "account.register", { ...person, email, locale });
  const token = new URL(linkIn(await mailTo(email, /./), /token=/)).searchParams.get("token");
  const notice = { privacyNoticeVersion: "2026-11", acceptsPrivacyNotice: true };
  await call(request, "account.completeRegistration", { ...person, token, password, ...notice });
  const [user] = await query<{ id: string }>('select id from "user" where email = $1', [email]);
  if (isComplete) await call(request, "profile.complete", { ...profile, name });
  return { id: user!.id, name, email };
}

/** Adds one credit without an end. */
export async function giveCredit({ id }: Athlete): Promise<void> {
  await query(
    `with entry as (insert into credit_entry (id, athlete_id, kind, amount, created_at)
       values (uuidv7(), $1, 'ADJUSTMENT', 1, now()) returning id),
     lot as (insert into credit_lot (id, athlete_id, origin, granted, remaining, granted_at)
       values (uuidv7(), $1, 'ADJUSTMENT', 1, 1, now()) returning id),
     part as (insert into credit_entry_lot (entry_id, lot_id, amount) select entry.id, lot.id, 1 from entry, lot)
     update credit_account set balance = balance + 1 where athlete_id = $1`,
    [id],
  );
}

export async function signIn(
  request: APIRequestContext,
  email: string,
  secret = password,
  origin?: string,
): Promise<void> {
  const { status, body } = await postAuth(request, "sign-in/email", { email, password: secret }, origin);
  if (status !== 200) throw new Error(`Signing in ${email} returned ${status}: ${JSON.stringify(body)}`);
}

export const profile = {
  birthDate: "1994-02-14",
  sex: "FEMALE",
  heightCm: 172,
  goal: "Ganar fuerza para la temporada",
  sport: "Atletismo",
  experience: "Tres años en un club",
  daysPerWeek: 3,
  phone: "+34 600 123 456",
  emergencyContact: "Ana Prueba, 600 654 321",
  healthConsent: false,
};

/** Makes a coach who is available every day from 8 to 20 and offers one session type of an hour for one credit; `signIn` works with the default password. */
export async function makeCoach(): Promise<Coach> {
  const [id, sessionTypeId] = [randomUUID(), randomUUID()];
  const name = `Marta Ensayo ${shortId()}`;
  const email = `${id}@correo.test`;
  await query(
    `with person as (insert into "user" (id, email, email_verified, name, role, updated_at)
       values ($1, $2, true, $3, 'COACH', now()) returning id),
     kind as (insert into session_type (id, name, minutes, credits, is_active)
       values ($4, '{"es": "Fuerza", "en": "Strength"}', 60, 1, true) returning id),
     coach as (insert into coach (id, display_name, headline, bio, time_zone, created_at)
       select id, $3, '{"es": "Fuerza", "en": "Strength"}', '{"es": "", "en": ""}', 'Europe/Madrid', now() from person returning id)
     select 1`,
    [id, email, name, sessionTypeId],
  );
  await givePassword(email);
  await query("insert into coach_session_type (coach_id, session_type_id) values ($1, $2)", [id, sessionTypeId]);
  await query(
    `insert into availability_rule (id, coach_id, weekday, from_minute, to_minute, valid_from)
     select gen_random_uuid(), $1, weekday, 480, 1200, date '2026-01-01' from generate_series(1, 7) weekday`,
    [id],
  );
  return { id, name, email, sessionTypeId };
}

/** Sets the default password for a user who has none. */
export async function givePassword(email: string): Promise<void> {
  await query(
    `insert into account (id, user_id, account_id, provider_id, password, updated_at)
     select gen_random_uuid(), id, id::text, 'credential', $2, now() from "user" where email = $1`,
    [email, hashPassword(password)],
  );
}

/** The hash format of better-auth. */
function hashPassword(secret: string): string {
  const salt = randomBytes(16).toString("hex");
  return `${salt}:${scryptSync(secret, salt, 64, { N: 16_384, r: 16, p: 1, maxmem: 2 ** 26 }).toString("hex")}`;
}
