import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { csvOf } from "./csv.ts";

async function* rows() {
  yield { coach: "=HYPERLINK(0)", minutes: 62, amount: -1250, reason: 'dijo "no"; y se fue' };
  yield { coach: "Ñandú, Peña", minutes: 0, amount: 258305, reason: null };
}

const bytes = async (profile: "es" | "plain") =>
  (await buffer(csvOf(rows(), { columns, money: ["amount"], profile }))).toString("utf8");

const columns = ["coach", "minutes", "amount", "reason"];

test("a Spanish spreadsheet reads decimal commas, semicolons and accents, and runs no formula", async () => {
  expect(await bytes("es")).toBe(
    '\uFEFFcoach;minutes;amount;reason\r\n\'=HYPERLINK(0);62;-12,50;"dijo ""no""; y se fue"\r\nÑandú, Peña;0;2583,05;\r\n',
  );
});

test("the plain profile follows RFC 4180", async () => {
  expect(await bytes("plain")).toBe(
    'coach,minutes,amount,reason\r\n\'=HYPERLINK(0),62,-12.50,"dijo ""no""; y se fue"\r\n"Ñandú, Peña",0,2583.05,\r\n',
  );
});

test("a row that cannot be read fails the whole file", async () => {
  async function* broken() {
    yield { coach: "Ana" };
    throw new Error("gone");
  }
  await expect(buffer(csvOf(broken(), { columns, profile: "plain" }))).rejects.toThrow("gone");
});
