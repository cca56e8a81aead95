import type { PrismaClient } from "@zea/db/generated/client";
import { test } from "@zea/db/testing/test";
import { cancelBooking } from "@zea/domain/booking/cancel-booking";
import { clubName } from "@zea/domain/club";
import { uuidv7 } from "@zea/domain/id";
import { hours, instantOf, later } from "@zea/domain/time";
import { publicOrigin } from "@zea/environment/origins";
import { describe, expect, test as plainTest } from "vitest";
import { answerBookingIcs, answerCalendarFeed } from "../../src/http/calendar-feed.ts";
import { type IcsLabels, renderIcs } from "../../src/ics.ts";
import { callProcedure } from "../../testing/call-procedure.ts";
import { createScenario } from "../../testing/scenario.ts";

const labels: IcsLabels = {
  title: (club) => club,
  summary: ({ type, name, isCancelled }) => `${isCancelled ? "Cancelada: " : ""}${type} con ${name}`,
};
const labelsIn = async () => labels;

const nowhere = { address: "", directions: { es: "" } };

type Event = Record<string, string>;

/** The events of an iCalendar file, with folded lines joined and parameters left out. */
function eventsIn(text: string): Event[] {
  const lines = text.replaceAll("\r\n ", "").split("\r\n");
  const events: Event[] = [];
  for (const line of lines) {
    const [, name = "", value = ""] = /^([A-Z-]+)[^:]*:(.*)$/.exec(line) ?? [];
    if (line === "BEGIN:VEVENT") events.push({});
    else if (name) Object.assign(events.at(-1) ?? {}, { [name]: value });
  }
  return events;
}

const instantIn = (value = "") =>
  new Date(value.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));

async function create(db: PrismaClient, headers: Headers, url: string | null = null): Promise<string> {
  const { data } = await callProcedure(db, "web feed.create", { shown: { url } }, headers);
  return (data as { url: string }).url;
}

function open(db: PrismaClient, url: string, headers: HeadersInit = {}): Promise<Response> {
  const [file = "", key = ""] = new URL(url).pathname.split("/").reverse();
  return answerCalendarFeed(new Request(url, { headers }), { key, file }, labelsIn, db);
}

describe("a calendar feed", () => {
  test("shows athletes their bookings with the coach's name, and coaches theirs with the athlete's, without signing in", async ({
    db,
    url,
  }) => {
    process.env.DATABASE_URL = url;
    const { cookies, bookings, people } = await createScenario(db);
    const athleteUrl = await create(db, cookies.athlete);
    expect(athleteUrl).toMatch(new RegExp(`^${publicOrigin("web")}/api/v1/calendar/[0-9a-f-]{36}/[\\w-]{43}\\.ics$`));
    const response = await open(db, athleteUrl);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("private, no-cache");
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
    const text = await response.text();
    expect(text).toContain("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
    expect(text).toContain("X-PUBLISHED-TTL:PT1H");
    const own = eventsIn(text).find(({ UID }) => UID?.startsWith(bookings.own.bookingId));
    const { displayName } = await db.coach.findUniqueOrThrow({ where: { id: people.coach.id } });
    expect(own).toMatchObject({ SUMMARY: `Fuerza con ${displayName}`, STATUS: "CONFIRMED", SEQUENCE: "0" });
    expect(own?.URL).toBe(`${publicOrigin("web")}/bookings/${bookings.own.bookingId}`);
    expect(text).not.toContain(bookings.ownOpen.bookingId);
    expect(text).not.toContain(bookings.ofOtherAthlete.bookingId);

    const { name } = await db.user.findUniqueOrThrow({ where: { id: people.athlete.id } });
    const coachText = await (await open(db, await create(db, cookies.coach))).text();
    const coached = eventsIn(coachText).find(({ UID }) => UID?.startsWith(bookings.own.bookingId));
    expect(coached).toMatchObject({ UID: own?.UID, SUMMARY: `Fuerza con ${name}` });
    expect(coached?.URL).toBe(`${publicOrigin("web")}/sessions/${bookings.own.bookingId}`);
    expect(coachText).toContain(bookings.ofOtherAthlete.bookingId);
  });

  test("shows a cancelled booking as cancelled under the same UID, and leaves out unconfirmed ones", async ({
    db,
    url,
  }) => {
    process.env.DATABASE_URL = url;
    const { cookies, bookings, people } = await createScenario(db);
    const feed = await create(db, cookies.athlete);
    const before = eventsIn(await (await open(db, feed)).text());
    const ctx = { db, now: new Date(), actor: people.athlete };
    await cancelBooking(ctx, bookings.own);
    await callProcedure(db, "web booking.withdraw", bookings.ownOpen, cookies.athlete);
    const events = eventsIn(await (await open(db, feed)).text());
    const find = (list: Event[]) => list.find(({ UID }) => UID?.startsWith(bookings.own.bookingId));
    expect(find(events)).toMatchObject({ UID: find(before)?.UID, STATUS: "CANCELLED", SEQUENCE: "1" });
    expect(find(events)?.SUMMARY).toMatch(/^Cancelada: /);
    expect(events.some(({ UID }) => UID?.startsWith(bookings.ownOpen.bookingId))).toBe(false);
  });

  test("whose URL was renewed, revoked or mistyped is answered like an unknown one", async ({ db, url }) => {
    process.env.DATABASE_URL = url;
    const { cookies } = await createScenario(db);
    const first = await create(db, cookies.athlete);
    const second = await create(db, cookies.athlete, first);
    expect((await open(db, second)).status).toBe(200);
    expect((await callProcedure(db, "web feed.get", undefined, cookies.athlete)).data).toEqual({ url: second });
    const foreign = await create(db, cookies.other);
    const [, , , , key] = new URL(foreign).pathname.split("/");
    const answers = [
      first,
      second.replace(/(.)\.ics$/, (_, letter) => `${letter === "A" ? "B" : "A"}.ics`),
      second.replace(".ics", ""),
      second.replace(/calendar\/[^/]+/, `calendar/${key}`),
      second.replace(/calendar\/[^/]+/, `calendar/${uuidv7()}`),
      `${publicOrigin("web")}/api/v1/calendar/x/${"ñ".repeat(40)}.ics`,
    ];
    await callProcedure(db, "web feed.revoke", undefined, cookies.athlete);
    for (const address of [...answers, second]) {
      const response = await open(db, address);
      expect([response.status, await response.text()], address).toEqual([404, ""]);
      expect([...response.headers], address).toEqual([["cache-control", "private, no-store"]]);
    }
    expect((await callProcedure(db, "web feed.get", undefined, cookies.athlete)).data).toEqual({ url: null });
    expect((await open(db, foreign)).status).toBe(200);
  });

  test("is not sent again while it is unchanged", async ({ db, url }) => {
    process.env.DATABASE_URL = url;
    const { cookies, bookings, people } = await createScenario(db);
    const feed = await create(db, cookies.athlete);
    const etag = (await open(db, feed)).headers.get("etag") ?? "";
    for (const known of [etag, `W/${etag}`, `"other", W/${etag}`, "*"])
      expect((await open(db, feed, { "if-none-match": known })).status, known).toBe(304);
    await cancelBooking({ db, now: new Date(), actor: people.athlete }, bookings.own);
    expect((await open(db, feed, { "if-none-match": etag })).status).toBe(200);
  });
});

test("a booking file is for its athlete and coach, with the same UID as in their feeds", async ({ db, url }) => {
  process.env.DATABASE_URL = url;
  const { cookies, bookings } = await createScenario(db);
  const ask = (bookingId: string, headers: Headers) =>
    answerBookingIcs(new Request(publicOrigin("web"), { headers }), { bookingId }, labelsIn, db);
  const feed = eventsIn(await (await open(db, await create(db, cookies.athlete))).text());
  for (const headers of [cookies.athlete, cookies.coach]) {
    const response = await ask(bookings.own.bookingId, headers);
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="zea-\d{4}-\d\d-\d\d\.ics"$/);
    const [event] = eventsIn(await response.text());
    expect(feed.map(({ UID }) => UID)).toContain(event?.UID);
  }
  expect((await ask(bookings.own.bookingId, cookies.visitor)).status).toBe(401);
  for (const id of [bookings.ownOpen.bookingId, bookings.ofOtherAthlete.bookingId, uuidv7(), "x"]) {
    expect((await ask(id, cookies.athlete)).status, id).toBe(404);
  }
});

plainTest("an event says where to come and how, whatever characters that has, or only which club", () => {
  const startsAt = new Date("2026-12-01T10:00:00Z");
  const booking = {
    bookingId: uuidv7(),
    startsAt,
    endsAt: later(startsAt, hours(1)),
    isCancelled: false,
    changedAt: startsAt,
    withName: "Laura",
    sessionType: { es: "Fuerza", en: "Strength" },
    meetingPoint: { es: "Pista, puerta 3; junto al \\ muro", en: "Track, gate 3" },
  };
  const club = {
    address: "C/ Olmo 1, 28000 Madrid",
    directions: { es: "Metro: Olmo.\nAparca detrás, gratis; BEGIN:VEVENT" },
  };
  const eventIn = (where: typeof club, one: typeof booking, locale: "es" | "en") =>
    eventsIn(renderIcs([one], where, { role: "ATHLETE", locale }, labels));
  const page = `${publicOrigin("web")}/bookings/${booking.bookingId}`;
  expect(eventIn(club, booking, "es")).toMatchObject([
    {
      LOCATION: "Pista\\, puerta 3\\; junto al \\\\ muro\\, C/ Olmo 1\\, 28000 Madrid",
      DESCRIPTION: `Metro: Olmo.\\nAparca detrás\\, gratis\\; BEGIN:VEVENT\\n\\n${page}`,
    },
  ]);
  expect(eventIn(club, booking, "en")).toMatchObject([{ LOCATION: "Track\\, gate 3\\, C/ Olmo 1\\, 28000 Madrid" }]);
  expect(eventIn(nowhere, { ...booking, meetingPoint: { es: "", en: "" } }, "es")).toMatchObject([
    { LOCATION: clubName, DESCRIPTION: page },
  ]);
});

plainTest("calendar times keep their local hour on both days of a clock change", () => {
  const changed = new Date("2026-01-01T00:00:00Z");
  const about = {
    isCancelled: false,
    changedAt: changed,
    withName: "Laura",
    sessionType: { es: "Fuerza", en: "Strength" },
    meetingPoint: { es: "" },
  };
  for (const [date, timeZone] of [
    ["2026-03-29", "Europe/Madrid"],
    ["2026-10-25", "Europe/Madrid"],
    ["2026-04-05", "America/Santiago"],
    ["2026-09-06", "America/Santiago"],
  ] as const) {
    const bookings = [60, 600, 1410].map((minute) => {
      const startsAt = instantOf(date, minute, timeZone);
      return { bookingId: uuidv7(), startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000), ...about };
    });
    const events = eventsIn(renderIcs(bookings, nowhere, { role: "ATHLETE", locale: "es" }, labels));
    const wall = new Intl.DateTimeFormat("sv", { timeZone, dateStyle: "short", timeStyle: "short" });
    expect(events.slice(1).map(({ DTSTART }) => wall.format(instantIn(DTSTART)))).toEqual([
      `${date} 10:00`,
      `${date} 23:30`,
    ]);
    for (const [index, { startsAt, endsAt }] of bookings.entries()) {
      expect([instantIn(events[index]?.DTSTART), instantIn(events[index]?.DTEND)]).toEqual([startsAt, endsAt]);
    }
  }
});
