import { uuidv7 } from "@zea/domain/id";
import { personName } from "@zea/domain/text-schema";
import fc from "fast-check";
import { expect, test } from "vitest";
import { renderIcs } from "../src/ics.ts";

const name = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.constantFrom("👨‍👩‍👧‍👦", "Ñ", ";", ",", "\\", "\\n", "مريم", "한글"),
    ),
    {
      maxLength: 10,
    },
  )
  .map((parts) => personName({ required: "x", tooLong: "x" }).min(1).safeParse(parts.join("")))
  .filter(({ success }) => success)
  .map(({ data = "" }) => data);

/** The values of a property, with folded lines joined (RFC 5545, 3.1) and escapes undone (3.3.11). */
function valuesOf(property: string, file: string): string[] {
  const lines = file.replaceAll(/\r\n[ \t]/g, "").split("\r\n");
  const values = lines.filter((line) => line.startsWith(`${property}:`)).map((line) => line.slice(property.length + 1));
  return values.map((value) => value.replaceAll(/\\([\\;,nN])/g, (_, mark) => (/n/i.test(mark) ? "\n" : mark)));
}

test("any name and any place survive in a calendar, whose lines all end with CRLF and have at most 75 bytes", () => {
  const survives = fc.property(fc.array(name, { maxLength: 4 }), (names) => {
    const bookings = names.map((withName, index) => ({
      bookingId: uuidv7(),
      startsAt: new Date(Date.UTC(2027, 0, 1 + index)),
      endsAt: new Date(Date.UTC(2027, 0, 1 + index, 1)),
      changedAt: new Date("2026-12-01T00:00:00Z"),
      isCancelled: false,
      sessionType: { es: "Fuerza" },
      meetingPoint: { es: withName },
      withName,
    }));
    const labels = { title: (club: string) => club, summary: (session: { name: string }) => session.name };
    const club = { address: "Calle del Olmo 1; Madrid", directions: { es: `${names.join(", ")}\nMetro Olmo` } };
    const file = renderIcs(bookings, club, { role: "COACH", locale: "es" }, labels);
    expect(valuesOf("SUMMARY", file)).toEqual(names);
    expect(valuesOf("LOCATION", file)).toEqual(names.map((one) => `${one}, ${club.address}`));
    const described = valuesOf("DESCRIPTION", file).map((one) => one.startsWith(`${club.directions.es}\n\nhttp`));
    expect(described).toEqual(names.map(() => true));
    expect(file).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/);
    const lines = file.slice(0, -2).split("\r\n");
    expect(lines.filter((line) => line === "" || /[\r\n]/.test(line) || Buffer.byteLength(line) > 75)).toEqual([]);
  });
  fc.assert(survives, { numRuns: 300, examples: [[[]], [["é".repeat(100)]]] });
});
