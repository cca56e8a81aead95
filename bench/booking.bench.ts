import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { createTRPCClient, httpLink } from "@trpc/client";
import type { AppRouter } from "@zea/api/root";
import { transformer } from "@zea/api/transformer";
import { createDb, type Db } from "@zea/db/client";
import { makeAthlete, makeCoach } from "@zea/db/testing/factories";
import { hashPassword } from "better-auth/crypto";
import pg from "pg";
import { measure } from "./figures.ts";
import { startClub } from "./stack.ts";

const password = "a password for the bench";
const clients = 20;
const alone = 150;
const each = 25;
const warmUp = 50;

type Booker = { trpc: ReturnType<typeof connect>; coach: { id: string; sessionTypeId: string } };

function connect(webUrl: string, cookie: string) {
  const headers = { cookie, origin: webUrl };
  return createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${webUrl}/api/trpc`, transformer, headers })],
  });
}

/** Signs in an athlete with plenty of credits and a coach of their own, so that no booking waits for another. */
async function makeBooker(db: Db, webUrl: string, hash: string): Promise<Booker> {
  const [athlete, coach] = [await makeAthlete(db, { credits: 1_000 }), await makeCoach(db)];
  const credential = { accountId: athlete.id, providerId: "credential", password: hash };
  await db.account.create({ data: { userId: athlete.id, ...credential } });
  const { email } = await db.user.findUniqueOrThrow({ where: { id: athlete.id } });
  const response = await fetch(`${webUrl}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: webUrl },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error(`Signing in returned ${response.status}.`);
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  return { trpc: connect(webUrl, cookie), coach };
}

/** The n-th whole hour that a coach made by the factories offers, from tomorrow on. */
function startOf(turn: number): Date {
  const tomorrow = new Date(Date.now() + 86_400_000);
  const day = Math.floor(turn / 10);
  return new Date(
    Date.UTC(tomorrow.getUTCFullYear(), tomorrow.getUTCMonth(), tomorrow.getUTCDate() + day, 8 + (turn % 10)),
  );
}

async function book({ trpc, coach }: Booker, turn: number): Promise<void> {
  const { id: coachId, sessionTypeId } = coach;
  const { status, reason } = await trpc.booking.request.mutate({
    coachId,
    sessionTypeId,
    startsAt: startOf(turn),
    requestKey: randomUUID(),
    shown: { credits: 1, minutes: 60 },
  });
  if (status !== "CONFIRMED") throw new Error(`A booking was ${status}: ${reason}`);
}

/** Resolves when no event is undelivered and no mail unsent. */
async function settled(db: Db): Promise<void> {
  const isBusy = async () =>
    (await db.outboxEvent.count({ where: { deliveredAt: null } })) +
    (await db.mail.count({ where: { state: "REQUESTED" } }));
  while (await isBusy()) await setTimeout(20);
}

const reserveSql = [
  "begin",
  "select id from coach where id = $1 for no key update",
  "select athlete_id from credit_account where athlete_id = $1 for no key update",
  "select b.*, a.state from booking b join athlete a on a.id = b.athlete_id where b.id = $1 and b.status = 'REQUESTED'",
  "select * from club_settings",
  "select c.break_minutes, t.minutes, t.credits from coach c join coach_session_type g on g.coach_id = c.id join session_type t on t.id = g.session_type_id where c.id = $1",
  "select * from availability_rule where coach_id = $1",
  "select * from availability_exception where coach_id = $1 and date between now() - interval '2 days' and now() + interval '62 days'",
  "select starts_at, ends_at from booking where coach_id = $1 and status in ('CONFIRMED', 'COMPLETED', 'NO_SHOW') and starts_at between $2::timestamptz - interval '1 day' and $2::timestamptz + interval '1 day'",
  "select starts_at, ends_at from booking where athlete_id = $1 and status in ('CONFIRMED', 'COMPLETED', 'NO_SHOW') and starts_at between $2::timestamptz - interval '1 day' and $2::timestamptz + interval '1 day'",
  "update booking set status = 'CONFIRMED', settled_at = now() where id = $1 and status = 'REQUESTED'",
  "select * from credit_lot where athlete_id = $1 and remaining > 0",
  "insert into credit_entry (id, athlete_id, kind, amount, booking_id, created_at) values ($1, $2, 'BOOKING', -1, $3, now())",
  "insert into credit_entry_lot (entry_id, lot_id, amount) values ($1, $2, -1)",
  "update credit_lot set remaining = remaining - 1 where id = $1",
  "update credit_account set balance = balance - 1 where athlete_id = $1",
  "insert into outbox_event (id, name, subject_id, data, created_at) values ($1, 'bench/confirmed', $2, '{}', now())",
  "commit",
];

/** Sends the statements of a reservation through a plain client, one by one as the domain does: the database's share of the time. */
async function rawReservations(url: string, db: Db, connections: number, count: number) {
  const parties = await Promise.all(
    Array.from({ length: connections }, async () => {
      const [athlete, coach] = [await makeAthlete(db, { credits: 1_000 }), await makeCoach(db)];
      const { id: lotId } = await db.creditLot.findFirstOrThrow({ where: { athleteId: athlete.id } });
      const rows = Array.from({ length: count }, (_, turn) => ({
        id: randomUUID(),
        athleteId: athlete.id,
        coachId: coach.id,
        sessionTypeId: coach.sessionTypeId,
        startsAt: startOf(turn),
        endsAt: new Date(startOf(turn).getTime() + 3_600_000),
        requestKey: randomUUID(),
        requestedAt: new Date(),
        requestedById: athlete.id,
        requestedByRole: "ATHLETE" as const,
        credits: 1,
        freeCancellationHours: 24,
      }));
      await db.booking.createMany({ data: rows });
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      return { client, athleteId: athlete.id, coachId: coach.id, lotId, rows };
    }),
  );
  const figures = await measure(connections, count, async (index, turn) => {
    const { client, athleteId, coachId, lotId, rows } = parties[index] as (typeof parties)[number];
    const { id, startsAt } = rows[turn] as (typeof rows)[number];
    const entry = randomUUID();
    const values = [
      [],
      [coachId],
      [athleteId],
      [id],
      [],
      [coachId],
      [coachId],
      [coachId],
      [coachId, startsAt],
      [athleteId, startsAt],
      [id],
      [athleteId],
      [entry, athleteId, id],
      [entry, lotId],
      [lotId],
      [athleteId],
      [randomUUID(), id],
      [],
    ];
    for (const [at, text] of reserveSql.entries()) await client.query({ text, name: `s${at}`, values: values[at] });
  });
  await Promise.all(parties.map(({ client }) => client.end()));
  await db.outboxEvent.updateMany({ where: { name: "bench/confirmed" }, data: { deliveredAt: new Date() } });
  return figures;
}

const stack = await startClub();
try {
  const { DATABASE_URL: url = "", WEB_URL: webUrl = "" } = stack.env;
  const db = createDb(url);
  const hash = await hashPassword(password);
  const bookers: Booker[] = [];
  for (let made = 0; made < clients + 1; made += 1) bookers.push(await makeBooker(db, webUrl, hash));
  const [single, ...crowd] = bookers as [Booker, ...Booker[]];

  await measure(1, warmUp, (_, turn) => book(single, turn));
  const one = await measure(
    1,
    alone,
    (_, turn) => book(single, warmUp + turn),
    () => settled(db),
  );
  const row = await measure(1, alone, (_, turn) => book(single, warmUp + alone + turn));
  await measure(clients, 3, (client, turn) => book(crowd[client] as Booker, turn));
  const many = await measure(clients, each, (client, turn) => book(crowd[client] as Booker, 3 + turn));
  const raw = await rawReservations(url, db, 1, alone);
  const rawMany = await rawReservations(url, db, clients, each);
  await db.$disconnect();

  const line = (name: string, { p50Ms, p95Ms, p99Ms, perSecond }: typeof one) =>
    console.log(`${name.padEnd(44)} p50 ${p50Ms} ms · p95 ${p95Ms} ms · p99 ${p99Ms} ms · ${perSecond}/s`);
  line("tRPC request → CONFIRMED, alone", one);
  line("tRPC request → CONFIRMED, one after the other", row);
  line(`tRPC request → CONFIRMED, ${clients} clients`, many);
  line("the reservation's SQL, plain client, alone", raw);
  line(`the reservation's SQL, ${clients} plain clients`, rawMany);
  const named = (prefix: string, { perSecond, ...rest }: typeof one) =>
    Object.fromEntries(
      Object.entries({ ...rest, PerSecond: perSecond }).map(([key, value]) => [
        `${prefix}${key[0]?.toUpperCase()}${key.slice(1)}`,
        value,
      ]),
    );
  const figures = {
    ...named("alone", one),
    ...named("crowd", many),
    ...named("rawAlone", raw),
    ...named("rawCrowd", rawMany),
  };
  console.log(JSON.stringify({ bench: "booking", clients, ...figures }));
} finally {
  await stack.stop();
}
process.exit();
