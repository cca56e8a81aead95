import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";

/** What is typed, and what leaving the field makes of it: the number as read, or what is wrong with the text. */
const money = [
  [" 1.500 € ", "1500,00"],
  ["27,5", "27,50"],
  ["1.234,56", "1234,56"],
  ["1,500", /1,500 tiene 3 decimales: escribe 1,50 o 1\.500\./],
  ["27.50", /¿27,50\? Los decimales van con coma/],
  ["1,2,3", /Escribe solo un número/],
] as const;
const whole = [
  ["12", "12"],
  ["1.500", "1500"],
  ["12,5", /12,5 no es un número entero: escribe 12 o 13\./],
  ["1,500", /1,500 no es un número entero: escribe .*1\.500/],
  ["1e3", /Escribe solo un número/],
] as const;
const tenths = [
  ["72,5", "72,5"],
  ["72.5", /¿72,5\? Los decimales van con coma/],
  ["72,55", /72,55 tiene 2 decimales: escribe/],
] as const;

type Example = readonly [typed: string, read: string | RegExp];

async function expectReadAs(field: Locator, examples: readonly Example[]): Promise<void> {
  for (const [typed, read] of examples) {
    await field.fill(typed);
    await field.blur();
    if (typeof read === "string") {
      const digits = await field.inputValue();
      expect(digits.replaceAll(".", ""), `${await nameOf(field)}: ${typed}`).toBe(read);
    } else {
      await expect(field).toHaveAccessibleDescription(read);
      await expect(field).toHaveValue(typed);
    }
  }
}

const nameOf = (field: Locator) => field.evaluate((one: HTMLInputElement) => one.labels?.[0]?.textContent ?? one.name);

type Where = { path: string; open?: () => Promise<void>; decimal?: readonly Example[] };

/** Tries every number field of the page, once it is there, and returns how many there are. */
async function expectNumberFields(page: Page, { path, open, decimal = money }: Where): Promise<number> {
  await page.goto(path);
  await open?.();
  const fields = page.locator('input[autocomplete="off"]:is([inputmode="numeric"], [inputmode="decimal"]):visible');
  await expect(fields).not.toHaveCount(0);
  const found = await fields.all();
  for (const field of found) {
    const isWhole = (await field.getAttribute("inputmode")) === "numeric" && !(await isDateOrTime(field));
    if (!(await isDateOrTime(field))) await expectReadAs(field, isWhole ? whole : decimal);
  }
  return found.length;
}

const isDateOrTime = async (field: Locator) => /aaaa|:/.test((await field.getAttribute("placeholder")) ?? "");

for (const width of [390, 1440]) {
  test(`a comma is decimal in every number field, at ${width} px`, { tag: "@long" }, async ({
    adminPage,
    page,
    athlete,
    coach,
  }) => {
    test.slow();
    for (const one of [adminPage, page]) await one.setViewportSize({ width, height: 900 });
    const other = () => page.getByRole("radio", { name: /^Otra cantidad/ }).check();
    const counts = [
      await expectNumberFields(adminPage, { path: "/settings" }),
      await expectNumberFields(adminPage, { path: "/settings/types?type=new" }),
      await expectNumberFields(adminPage, { path: "/settings/packs?pack=new" }),
      await expectNumberFields(adminPage, { path: "/coaches?invite=1" }),
      await expectNumberFields(adminPage, { path: `/coaches/${coach.id}` }),
      await expectNumberFields(adminPage, { path: `/athletes/${athlete.id}?tab=credits` }),
      await expectNumberFields(page, { path: "/credits", open: other }),
      await expectNumberFields(page, { path: "/profile", decimal: tenths }),
    ];
    expect(counts.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(22);
  });
}
