import fc from "fast-check";
import { expect, test } from "vitest";
import { minutesBetween } from "./durations.ts";
import { createFormatters } from "./formatters.ts";
import { timeIn } from "./time-zone.ts";

const instants = fc.date({ min: new Date("2026-01-01"), max: new Date("2031-01-01"), noInvalidDate: true });
const cut = (at: Date) => new Date(at.getTime() - (at.getTime() % 60_000));

test("a time is cut to its minute, never rounded, wherever it is written", () => {
  fc.assert(
    fc.property(
      instants,
      instants,
      fc.constantFrom("Europe/Madrid", "Asia/Kathmandu", "America/Santiago"),
      (from, to, timeZone) => {
        const format = createFormatters({ locale: "es", timeZone, currency: "EUR" });
        expect(format.time(from)).toBe(format.time(cut(from)));
        expect(format.time(from)).toBe(timeIn(from, timeZone));
        expect(format.range(from, to)).toBe(format.range(cut(from), cut(to)));
        for (const write of [format.dayTime, format.dateTime, format.isoDate])
          expect(write(from)).toBe(write(cut(from)));
        expect(minutesBetween(from, to)).toBe((cut(to).getTime() - cut(from).getTime()) / 60_000);
      },
    ),
    { examples: [[new Date("2026-12-01T08:00:59.999Z"), new Date("2026-12-01T09:30:00Z"), "Europe/Madrid"]] },
  );
});
