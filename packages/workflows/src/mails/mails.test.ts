import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { locales } from "@zea/format/locales";
import { describe, expect, test, vi } from "vitest";
import { accountMailKinds, renderAccountMail } from "./account-mails.tsx";
import { mails } from "./mails.ts";
import { messages } from "./messages.ts";

const club = { address: "C/ Olmo 1, Madrid", phone: "+34 600 000 000", email: "info@zea.test" };
const nobody = { address: "", phone: "", email: "" };
const domain = join(import.meta.dirname, "../../../domain/src");
const samples = mails.flatMap(({ kind, samples: some }) => some.map((sample) => ({ kind, ...sample })));
/** What a sample has in angle brackets, and what a missing value looks like. */
const unwanted = /<(?:enferma|médica|Méndez|recepción)>|undefined|NaN|\[object|Invalid/;

describe.each(locales)("in %s", (locale) => {
  const to = { name: "Juan Pérez Gil", locale };

  test.each(samples)("$kind, $name", async ({ kind, render }) => {
    const { subject, text, html } = await render(to);
    expect(`${subject}\n\n${text}`).toMatchSnapshot();
    expect(html).not.toMatch(unwanted);
    for (const rating of [1, 2, 3, 4, 5]) expect(html.includes(`?rating=${rating}"`)).toBe(kind.startsWith("feedback"));
  });

  test.each(accountMailKinds)("%s carries its link", async (kind) => {
    const url = "https://club.example/verify?token=abc&x=1";
    const { subject, text, html } = await renderAccountMail(kind, { url, validHours: 1 }, to, nobody);
    expect(`${subject}\n\n${text}`).toMatchSnapshot();
    expect(html).toContain('href="https://club.example/verify?token=abc&amp;x=1"');
  });

  test("a link that is valid for days says so in days", async () => {
    const link = { url: "https://club.example", validHours: 168 };
    const { text } = await renderAccountMail("coach-invitation", link, to, nobody);
    expect(text).toMatch(/ 7 (días|days)\./);
  });
});

const contactLinks = [
  'href="https://www.google.com/maps/dir/?api=1&amp;destination=C%2F+Olmo+1%2C+Madrid"',
  'href="tel:+34600000000"',
  'href="mailto:info@zea.test"',
];

test("every mail ends with how the club is found and reached", async () => {
  const to = { name: "Juan Pérez Gil", locale: "es" as const };
  const link = { url: "https://club.example", validHours: 1 };
  const rendered = await Promise.all([
    ...samples.map(({ render }) => render(to, club)),
    ...accountMailKinds.map((kind) => renderAccountMail(kind, link, to, club)),
  ]);
  for (const { html, text } of rendered) {
    const foot = html.slice(html.lastIndexOf("<hr"));
    for (const href of contactLinks) expect(foot).toContain(href);
    expect(text).toContain("C/ Olmo 1, Madrid");
  }
});

test("each mail that has messages is defined, once", () => {
  expect(mails.map(({ kind }) => kind).toSorted()).toEqual(Object.keys(messages.es.mails).toSorted());
});

test("the domain requests exactly the mails that are defined", async () => {
  const files = (await readdir(domain, { recursive: true })).filter((file) => /(?<!\.test)\.ts$/.test(file));
  const sources = await Promise.all(files.map((file) => readFile(join(domain, file), "utf8")));
  const requested = sources.flatMap((source) => {
    const literals = source.matchAll(/\b(?:kind|mail|askingMail|athlete|coach)(?::| =) "([a-z]+(?:-[a-z]+)+)"/g);
    return [...literals].map(([, kind]) => kind);
  });
  expect([...new Set(requested)].toSorted()).toEqual(mails.map(({ kind }) => kind).toSorted());
});

test.each([
  ["CLP", "258.305 CLP"],
  ["EUR", "2.583,05 €"],
  ["TND", "258,305 TND"],
])("an amount has the decimals of %s", async (currency, amount) => {
  vi.stubEnv("CLUB_CURRENCY", currency);
  vi.resetModules();
  const { paymentMails } = await import("./payment-mails.tsx");
  vi.unstubAllEnvs();
  const samples = paymentMails.find(({ kind }) => kind === "report-drafted")?.samples;
  const { text } = (await samples?.[0]?.render({ name: "Ana", locale: "es" })) ?? { text: "" };
  expect(text.replaceAll(/\s/g, " ")).toContain(amount);
});
