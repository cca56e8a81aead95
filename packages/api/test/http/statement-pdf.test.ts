import { buffer } from "node:stream/consumers";
import { findPrintedStatement, type PrintedStatement } from "@zea/domain/payment/report-queries";
import { createFormatters } from "@zea/format/formatters";
import { type Locale, locales } from "@zea/format/locales";
import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, test as pureTest } from "vitest";
import { renderStatement } from "../../src/statement-pdf.ts";
import { statementTexts } from "../../src/statement-texts.ts";
import { askRoute } from "../../testing/routes.ts";
import { test } from "../../testing/scenario-test.ts";

/** What another library reads from a PDF, without spaces, which it places by distance. */
async function read(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } };
  const { text, totalPages } = await extractText(pdf, { mergePages: true });
  return { text: bare(text), title: info.Title, language: info.Language, totalPages };
}

const bare = (text: string) => text.normalize("NFC").replaceAll(/[\s\p{Cc}]/gu, "");

describe("a statement as a PDF", () => {
  test("says in both languages what its page says, to its coach and to administrators", async ({ db, scenario }) => {
    const { cookies, payment, people } = scenario;
    const params = payment.own.statement;
    const statement = await findPrintedStatement({ db, now: new Date(), actor: people.coach }, params);
    for (const locale of locales) {
      const format = createFormatters({ locale, timeZone: "Europe/Madrid", currency: "EUR" });
      for (const [route, headers] of [
        ["web GET /api/v1/statements/[statementId]", cookies.coach],
        ["admin GET /api/v1/statements/[statementId]", cookies.admin],
      ] as const) {
        const response = await askRoute(db, route, { params, query: `locale=${locale}`, headers });
        expect(response.headers.get("content-type")).toBe("application/pdf");
        const found = await read(new Uint8Array(await response.arrayBuffer()));
        const t = statementTexts[locale];
        expect(found.language).toBe(locale);
        expect(found.title).toContain(t.title(format.month(payment.month)));
        const sum = total(statement);
        const said = [
          statement.coachName,
          t.state.OPEN,
          format.money(sum),
          ...statement.lines.flatMap((line) => [format.week(line), format.money(line.amountMinor)]),
        ];
        for (const text of said) expect(found.text).toContain(bare(text));
      }
    }
    expect(total(statement)).toBeGreaterThan(0);
  });

  pureTest(
    "marks what is disputed, gives reasons in any script, and numbers its pages",
    { timeout: 60_000 },
    async () => {
      const line = (index: number, change: Partial<PrintedStatement["lines"][number]> = {}) =>
        ({
          id: String(index),
          kind: "SESSIONS",
          from: "2026-10-05",
          to: "2026-10-11",
          sessionCount: 2,
          minutes: 90,
          amountMinor: 123_450,
          struckAt: null,
          struckReason: null,
          adjustmentReason: null,
          disputes: [],
          ...change,
        }) as PrintedStatement["lines"][number];
      const names = ["Íñigo Núñez", "Łukasz Żółć", "Ольга Иванова", "Γιώργος Παπά", "王小明", "김민수"];
      for (const [index, coachName] of names.entries()) {
        const statement: PrintedStatement = {
          month: "2026-10",
          isPaid: true,
          coachName,
          state: "DISPUTED",
          dueAt: new Date("2026-11-03T09:00Z"),
          answeredAt: new Date("2026-11-02T09:00Z"),
          lines: [
            line(1),
            line(2, { struckAt: new Date("2026-11-02T09:00Z"), struckReason: "Fueron 75 minutos" }),
            line(3, { kind: "ADJUSTMENT", amountMinor: -550, adjustmentReason: `Lo de ${coachName}` }),
            ...Array.from({ length: index === 0 ? 60 : 0 }, (_, more) => line(10 + more)),
          ],
        };
        const locale: Locale = "es";
        const found = await read(await buffer(await renderStatement(statement, locale, new Date("2026-11-04T09:00Z"))));
        expect(found.title).toBe(`Liquidación de octubre de 2026 · ${coachName}`);
        const said = [
          coachName,
          `Motivo: Lo de ${coachName}`,
          "Motivo: Fueron 75 minutos",
          "Reclamada",
          "Ajuste",
          "Pagada",
        ];
        for (const text of [...said, "-5,50 €", "(1.234,50 €)", "Reclamado: 1.234,50 €"]) {
          expect(found.text, coachName).toContain(bare(text));
        }
        if (index === 0) expect(found.totalPages).toBeGreaterThan(1);
        expect(found.text).toContain(bare(statementTexts.es.page(1, found.totalPages)));
      }
    },
  );
});

const total = ({ lines }: PrintedStatement) => lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
