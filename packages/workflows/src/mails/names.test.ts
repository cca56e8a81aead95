import { makeAthlete, makeCoach } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { requestBooking } from "@zea/domain/booking/request-booking";
import { reserveBooking } from "@zea/domain/booking/reserve-booking";
import { system } from "@zea/domain/context";
import { uuidv7 } from "@zea/domain/id";
import { personName } from "@zea/domain/text-schema";
import { locales } from "@zea/format/locales";
import { expect } from "vitest";
import { bookingMails } from "./booking-mails.tsx";

const now = new Date("2026-11-20T09:00:00Z");
const names = [
  "Ñandú O’Brien-Peña",
  "Zoe\u0301 A\u030Angström",
  "Nguyễn Thị Hạnh",
  "Łukasz Żółć",
  "مريم الفارسي",
  "יעל כהן",
  "李小龍",
  "김하늘",
  "𝔊𝔬𝔱𝔥 𠮷野家",
  "👩‍🦰 Ana 👨‍👩‍👧‍👦",
  "Ana <b>&amp; {name} 'yo' #1\" \\n =?utf-8?q?x?=",
];
/** As a reader sees it: without marks of direction, and spaces as HTML joins them. */
const shown = (text: string) => text.replaceAll(/[\u2068\u2069\u200B]/g, "").replaceAll(/\s+/g, " ");

test("any name survives in the subject, the HTML and the text of a mail", async ({ db }) => {
  const [athlete, coach] = [await makeAthlete(db, { credits: 1 }), await makeCoach(db)];
  const ctx = { db, now, actor: athlete };
  const startsAt = new Date("2026-11-24T09:00:00Z");
  const input = { coachId: coach.id, sessionTypeId: coach.sessionTypeId, startsAt, requestKey: uuidv7() };
  const { bookingId } = await requestBooking(ctx, input);
  await reserveBooking({ ...ctx, actor: system }, { bookingId });
  for (const given of names) {
    const name = personName({ required: "name", tooLong: "name" }).parse(given);
    await db.coach.update({ where: { id: coach.id }, data: { displayName: name } });
    const mail = bookingMails.find(({ kind }) => kind === "booking-confirmed");
    const render = await mail?.prepare({ ...ctx, actor: system }, bookingId, athlete.id);
    for (const locale of locales) {
      const { subject, html, text } = (await render?.({ name, locale })) ?? { subject: "", html: "", text: "" };
      expect(shown(subject)).toContain(shown(name));
      expect(subject).not.toMatch(/[\r\n]/);
      expect(shown(text).split(shown(name)).length).toBeGreaterThan(2);
      const escaped = name
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;");
      expect(shown(html)).toContain(shown(escaped.replaceAll("'", "&#x27;")));
    }
  }
});
