import { type BrowserContext, test as base, expect, type Page, type Response } from "@playwright/test";
import { closeDatabase } from "./database.ts";
import { type Athlete, type Coach, makeAthlete, makeCoach, signIn } from "./people.ts";
import { adminUrl } from "./setting.ts";

export { expectAccessible } from "./accessible.ts";
export { expect };

type Fixtures = {
  /** Somebody with a whole profile and the welcome credit, signed in on `page`. */
  athlete: Athlete;
  /** A coach of this journey's own. */
  coach: Coach;
  /** A page of another browser, on which that coach is signed in. */
  coachPage: Page;
  /** Another browser, in which nobody is signed in. */
  elsewhere: BrowserContext;
  /** A page on which an administrator is signed in. */
  adminPage: Page;
};

export const test = base.extend<Fixtures, { database: undefined; hydrated: undefined }>({
  athlete: async ({ page }, use) => use(await makeAthlete(page.request)),
  coach: async ({ page: _ }, use) => use(await makeCoach()),
  coachPage: async ({ browser, coach }, use, info) => {
    const context = await browser.newContext(info.project.use);
    await signIn(context.request, coach.email);
    await use(await context.newPage());
    await context.close();
  },
  elsewhere: async ({ browser }, use, info) => {
    const context = await browser.newContext(info.project.use);
    await use(context);
    await context.close();
  },
  adminPage: async ({ browser }, use, info) => {
    const context = await browser.newContext({ ...info.project.use, baseURL: adminUrl });
    await signIn(context.request, "admin@zea.test", "zea-demo-2026", adminUrl);
    await use(await context.newPage());
    await context.close();
  },
  /** A page that was opened is in hand: what is typed or pressed before React holds a control would be lost. */
  hydrated: [
    async ({ browser }, use) => {
      const page = await browser.newPage();
      const pages = Object.getPrototypeOf(page) as Page;
      for (const open of ["goto", "reload", "goBack"] as const) {
        const opened = pages[open] as (...args: unknown[]) => Promise<Response | null>;
        Object.assign(pages, {
          async [open](this: Page, ...args: unknown[]) {
            const response = await opened.apply(this, args);
            await this.waitForFunction(isHydrated);
            return response;
          },
        });
      }
      await page.close();
      await use(undefined);
    },
    { scope: "worker", auto: true },
  ],
  database: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads which fixtures are asked for from this pattern
    async ({}, use) => {
      await use(undefined);
      await closeDatabase();
    },
    { scope: "worker", auto: true },
  ],
});

/** Whether React holds every control of a page that it has made; other pages are as they are. */
function isHydrated(): boolean {
  const isApp = "next" in window || document.querySelector("script[src*='/_next/']") !== null;
  const controls = [...document.querySelectorAll("main button, main input, main select, main textarea")];
  return !isApp || controls.every((one) => Object.keys(one).some((key) => key.startsWith("__reactProps$")));
}
