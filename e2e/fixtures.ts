import { type BrowserContext, test as base, expect, type Page, type Response } from "@playwright/test";
import { closeDatabase } from "./database.ts";
import type { Language } from "./messages.ts";
import { sendTwice } from "./network.ts";
import { type Athlete, type Coach, makeAthlete, makeCoach, signIn } from "./people.ts";
import { adminUrl } from "./setting.ts";

export { expectAccessible } from "./expect-accessible.ts";
export { expect };

type Fixtures = {
  /** Fails the journey for errors that its pages log or throw. */
  pageErrors: undefined;
  /** With TEST_TWICE=1, every act of the journey is sent twice. */
  acts: undefined;
  /** The language of the athlete's account, "es" unless a journey says otherwise. */
  language: Language;
  /** An athlete with a complete profile and the welcome credit, signed in on `page`. */
  athlete: Athlete;
  /** A coach that no other journey uses. */
  coach: Coach;
  /** A page in a separate browser context, with that coach signed in. */
  coachPage: Page;
  /** A separate browser context without a session. */
  elsewhere: BrowserContext;
  /** A page with an administrator signed in. */
  adminPage: Page;
};

export const test = base.extend<Fixtures, { database: undefined; hydrated: undefined }>({
  language: ["es", { option: true }],
  pageErrors: [
    async ({ browser }, use) => {
      const errors: string[] = [];
      const watch = (context: BrowserContext) => {
        context.on("weberror", (thrown) => errors.push(`${thrown.error()}`));
        context.on("console", (message) => {
          const isFault = message.type() === "error" && !isExpected(message.text());
          if (isFault) errors.push(`${message.text()} (${message.location().url})`);
        });
      };
      browser.on("context", watch);
      await use(undefined);
      browser.off("context", watch);
      expect(errors, "errors in the browser").toEqual([]);
    },
    { auto: true },
  ],
  acts: [
    async ({ browser }, use) => {
      const watch = (context: BrowserContext) => void sendTwice(context);
      if (process.env.TEST_TWICE === "1") browser.on("context", watch);
      await use(undefined);
      browser.off("context", watch);
    },
    { auto: true },
  ],
  athlete: async ({ page, language }, use) => use(await makeAthlete(page.request, { locale: language })),
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
  /** Waits for hydration after every navigation: input before it would be lost. */
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

/**
 * Whether the browser only notes that a request was refused (4xx) or got no answer, which journeys provoke, or that the
 * recorder of traces may not read a chosen picture.
 */
function isExpected(text: string): boolean {
  return /^(Failed to load resource: (the server responded with a status of 4\d\d|net::)|Connecting to 'blob:)/.test(
    text,
  );
}

/** Whether React has hydrated every control of the page; true for pages not made by React. */
function isHydrated(): boolean {
  const isApp = "next" in window || document.querySelector("script[src*='/_next/']") !== null;
  const controls = [...document.querySelectorAll("main button, main input, main select, main textarea")];
  return !isApp || controls.every((one) => Object.keys(one).some((key) => key.startsWith("__reactProps$")));
}
