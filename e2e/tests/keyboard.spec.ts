import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";

const mostStops = 60;

/** Presses Tab until the element is focused. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`The keyboard does not reach ${target}`);
}

test("a slot can be found and booked by keyboard alone", async ({ page, athlete: _, coach }) => {
  await page.goto("/coaches");
  await tabTo(page, page.getByRole("link", { name: coach.name }));
  await page.keyboard.press("Enter");
  const day = page.getByRole("gridcell", { selected: true }).getByRole("button");
  await expect(day).toBeVisible();
  await tabTo(page, day);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  const hours = page.getByRole("radio");
  await expect(hours.first()).toBeVisible();
  const bookLink = page.getByRole("main").getByRole("link", { name: /^Continuar con .*\d\d:\d\d/ });
  if (await bookLink.isHidden()) await tabTo(page, hours.first()).then(() => page.keyboard.press("Space"));
  await tabTo(page, bookLink);
  await page.keyboard.press("Enter");
  const confirm = page.getByRole("button", { name: /^Reservar .*\d\d:\d\d/ });
  await expect(confirm).toBeVisible();
  await tabTo(page, confirm);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Tu reserva está confirmada" })).toBeFocused();
});
