import { expect, type Page } from "@playwright/test";
import axe from "axe-core";

/** Expects no axe violations in either theme, and no horizontal scrolling. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page.locator("main")).toBeVisible();
  await expect(page.locator("h1").first()).toBeAttached();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const found = await page.evaluate(findViolations, colorScheme === "dark" ? ["color-contrast"] : undefined);
    expect.soft(found, `${page.url()} in ${colorScheme}`).toEqual([]);
  }
  const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect.soft(isTooWide, `${page.url()} scrolls sideways`).toBe(false);
}

/** Runs axe in the page, with all rules or only the given ones, once CSS transitions are finished. */
async function findViolations(rules: string[] | undefined): Promise<string[]> {
  for (const _ of [1, 2]) {
    await new Promise(requestAnimationFrame);
    for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
  }
  const { axe: tool } = window as unknown as { axe: typeof axe };
  const options = { resultTypes: ["violations" as const], preload: false, ...(rules && { runOnly: rules }) };
  const { violations } = await tool.run(document, options);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}
