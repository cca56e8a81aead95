import type { PrismaClient } from "@zea/db/generated/client";
import { makeAthlete } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { listableMetrics } from "@zea/domain/analytics/values";
import { system } from "@zea/domain/context";
import { giveCredits } from "@zea/domain/credit/give-credits";
import { uuidv7 } from "@zea/domain/id";
import { writeDraftFiles } from "@zea/domain/payment/write-files";
import { addMonths } from "@zea/domain/time";
import { type CsvProfile, csvProfiles } from "@zea/format/csv-profile";
import { locales } from "@zea/format/locales";
import Papa from "papaparse";
import { expect } from "vitest";
import { fileWords } from "../../testing/file-words.ts";
import { askRoute } from "../../testing/routes.ts";
import { createScenario } from "../../testing/scenario.ts";

type Kind = "text" | "number" | "date" | "time";

const shapes = {
  number: { es: /^-?\d+(,\d+)?$/, plain: /^-?\d+(\.\d+)?$/ },
  date: { es: /^\d\d\/\d\d\/\d{4}$/, plain: /^\d{4}-\d\d-\d\d$/ },
  time: { es: /^\d\d\/\d\d\/\d{4} \d\d:\d\d$/, plain: /^\d{4}-\d\d-\d\dT\d\d:\d\d[+-]\d\d:\d\d$/ },
};

/** What a spreadsheet with Spanish settings, or a program, takes a cell for; dates as YYYY-MM-DD HH:MM. */
function cellValue(cell: string, profile: CsvProfile): { kind: Kind | "empty"; value: string | number } {
  if (cell === "") return { kind: "empty", value: "" };
  if (shapes.number[profile].test(cell)) return { kind: "number", value: Number(cell.replace(",", ".")) };
  const kind = shapes.time[profile].test(cell) ? "time" : shapes.date[profile].test(cell) ? "date" : "text";
  if (kind === "text") return { kind, value: cell };
  if (profile === "plain") return { kind, value: cell.slice(0, 16).replace("T", " ") };
  const [date = "", time] = cell.split(" ");
  return { kind, value: [date.split("/").reverse().join("-"), ...(time ? [time] : [])].join(" ") };
}

async function read(
  db: PrismaClient,
  route: string,
  asked: { params?: Record<string, string>; query: string; headers: Headers },
) {
  const response = await askRoute(db, `admin GET ${route}`, asked);
  expect(response.status, route).toBe(200);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const profile = hasMark ? "es" : "plain";
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: profile === "es" ? ";" : ",",
    newline: "\r\n",
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  const [head = [], ...rows] = data;
  expect(rows.every((row) => row.length === head.length)).toBe(true);
  return { profile, head, rows: rows.map((row) => row.map((cell) => cellValue(cell, profile as CsvProfile))) };
}

const kindsOf: Record<string, Kind[]> = {
  grants: ["text", "number", "text", "time", "number"],
  records: ["text", "text", "text", "time", "time", "number"],
  bookings: ["text", "text", "text", "time", "text"],
  ratings: ["text", "text", "text", "time", "time", "number"],
  athletes: ["text", "number", "time"],
  balances: ["text", "number"],
  newcomers: ["text", "time", "time"],
};
const rowsOf: Record<(typeof listableMetrics)[number], keyof typeof kindsOf> = {
  income: "grants",
  sold: "grants",
  sessions: "records",
  hours: "records",
  athletes: "athletes",
  outstanding: "balances",
  rating: "ratings",
  newcomers: "newcomers",
  noShows: "bookings",
  cancelled: "bookings",
  bookings: "bookings",
};

test("every export is read back by another program: the same cells, numbers as numbers, dates as dates, in the reader's words", async ({
  db,
  url,
}) => {
  process.env.DATABASE_URL = url;
  const { cookies, payment, people } = await createScenario(db);
  await db.user.update({ where: { id: people.athlete.id }, data: { name: 'Ñandú "el 5"; Peña, Zoë' } });
  await db.coachRate.updateMany({ data: { hourlyRateMinor: 2750 } });
  const { admin, athlete } = people;
  const paid = { athleteId: athlete.id, credits: 5, pricePaidMinor: 12_050, method: "CARD" as const };
  await giveCredits({ db, now: new Date(), actor: admin }, { ...paid, requestKey: uuidv7() });
  await makeAthlete(db, { credits: 3 });
  const month = new Date().toISOString().slice(0, 7);
  const period = `from=2026-01&to=${addMonths(month, 1)}`;
  const exports: {
    route: string;
    params?: Record<string, string>;
    query: string;
    kinds: Kind[];
    words: (locale: "es" | "en") => Promise<{ columns: object }>;
  }[] = [
    {
      route: "/api/v1/athletes/export",
      query: "",
      kinds: ["text", "text", "text", "number", "date", "date", "date"],
      words: fileWords.athletes,
    },
    {
      route: "/api/v1/coaches/export",
      query: "",
      kinds: ["text", "text", "text", "number", "number", "number", "date"],
      words: fileWords.coaches,
    },
    ...listableMetrics.map((metric) => ({
      route: "/api/v1/analytics/[metric]",
      params: { metric },
      query: period,
      kinds: kindsOf[rowsOf[metric]]!,
      words: fileWords.rows,
    })),
  ];
  const filled = new Set<string>();
  for (const { route, params = {}, query, kinds, words } of exports) {
    for (const locale of locales) {
      const name = `${route} ${JSON.stringify(params)} ${locale}`;
      const files = await Promise.all(
        csvProfiles.map((profile) =>
          read(db, route, { params, query: `${query}&profile=${profile}&locale=${locale}`, headers: cookies.admin }),
        ),
      );
      const [spreadsheet, plain] = files;
      expect(spreadsheet?.profile, name).toBe("es");
      expect(plain?.profile, name).toBe("plain");
      expect(spreadsheet?.rows, name).toEqual(plain?.rows);
      expect(spreadsheet?.head, name).toEqual(plain?.head);
      const known = Object.values((await words(locale)).columns);
      expect(
        spreadsheet?.head.every((one) => known.includes(one)),
        name,
      ).toBe(true);
      for (const row of spreadsheet?.rows ?? []) {
        for (const [index, { kind }] of row.entries()) expect(["empty", kinds[index]], name).toContain(kind);
        filled.add(params.metric ?? route);
      }
      const codes = /^(ACTIVE|PENDING|DEACTIVATED|INVITED|INACTIVE|CONFIRMED|COMPLETED|NO_SHOW|CANCELLED|CARD)$/;
      expect(
        spreadsheet?.rows.flat().filter(({ value }) => codes.test(String(value))),
        name,
      ).toEqual([]);
    }
  }
  expect([...filled]).toEqual(
    expect.arrayContaining([
      "/api/v1/athletes/export",
      "income",
      "hours",
      "athletes",
      "bookings",
      "newcomers",
      "noShows",
    ]),
  );

  const audit = await read(db, "/api/v1/audit", { query: "profile=es&locale=es", headers: cookies.admin });
  expect(audit.rows.length).toBeGreaterThan(0);
  expect(audit.rows.every(([at]) => at?.kind === "time")).toBe(true);

  await writeDraftFiles({ db, now: new Date(), actor: system }, payment.report);
  const { reportId } = payment.report;
  const fileKinds: Record<string, Kind[]> = {
    lines: [
      "text",
      "text",
      "text",
      "date",
      "date",
      "number",
      "number",
      "number",
      "text",
      "text",
      "number",
      "text",
      "text",
    ],
    sessions: ["text", "text", "text", "text", "time", "time", "time", "number", "number", "number", "text"],
  };
  for (const [content, kinds] of Object.entries(fileKinds)) {
    const [spreadsheet, plain] = await Promise.all(
      csvProfiles.map((profile) =>
        read(db, "/api/v1/reports/[reportId]/[profile]", {
          params: { reportId, profile: `${content}-${profile}` },
          query: "",
          headers: cookies.admin,
        }),
      ),
    );
    expect(spreadsheet?.rows.length, content).toBeGreaterThan(0);
    const measured = (file: typeof spreadsheet) => file?.rows.map((row) => row.filter(({ kind }) => kind !== "text"));
    expect(measured(spreadsheet), content).toEqual(measured(plain));
    for (const row of spreadsheet?.rows ?? [])
      for (const [index, { kind }] of row.entries()) expect(["empty", kinds[index]], content).toContain(kind);
  }
});
