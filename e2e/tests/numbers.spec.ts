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

/** Tries every number field of the page; there are `count`. */
async function expectNumberFields(page: Page, path: string, count: number, decimal: readonly Example[] = money) {
  await page.goto(path);
  const fields = page.locator('input[autocomplete="off"]:is([inputmode="numeric"], [inputmode="decimal"]):visible');
  await expect(fields).toHaveCount(count);
  for (const field of await fields.all()) {
    const isWhole = (await field.getAttribute("inputmode")) === "numeric";
    await expectReadAs(field, isWhole ? whole : decimal);
  }
}

for (const width of [390, 1440]) {
  test(`a comma is decimal in every number field, at ${width} px`, { tag: "@long" }, async ({
    adminPage,
    page,
    athlete,
    coach,
  }) => {
    for (const one of [adminPage, page]) await one.setViewportSize({ width, height: 900 });
    await expectNumberFields(adminPage, "/settings", 12);
    await expectNumberFields(adminPage, "/settings/club", 1);
    await expectNumberFields(adminPage, "/settings/types?new=1", 2);
    await expectNumberFields(adminPage, "/coaches?invite=1", 1);
    await expectNumberFields(adminPage, `/coaches/${coach.id}`, 2);
    await expectNumberFields(adminPage, `/athletes/${athlete.id}?tab=credits`, 2);
    await expectNumberFields(page, "/credits", 1);
    await expectNumberFields(page, "/profile", 3, tenths);
  });
}
