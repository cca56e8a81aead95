import type { BrowserContext, Page, Route } from "@playwright/test";

const answerFor = (path: string) => new RegExp(`/api/(trpc/|auth/)?${path.replaceAll(".", "\\.")}(\\?|$)`);

/** The next call of a procedure or endpoint (`booking.cancel`, `sign-in/email`) does its work, but its answer doesn't arrive. */
export async function loseAnswer(page: Page, path: string): Promise<void> {
  await page.route(answerFor(path), dropAnswer, { times: 1 });
}

/** Loses the answer to the first call of every procedure that changes something, once each. */
export async function loseFirstAnswers(page: Page): Promise<void> {
  const lost = new Set<string>();
  await page.route("**/api/trpc/**", async (route) => {
    const { pathname } = new URL(route.request().url());
    if (route.request().method() !== "POST" || lost.has(pathname)) return route.fallback();
    lost.add(pathname);
    await dropAnswer(route);
  });
}

/** Sends every call that changes something twice and shows its page the second answer, as if the first one had been lost. */
export async function sendTwice(context: BrowserContext): Promise<void> {
  await context.route("**/api/trpc/**", async (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    try {
      await route.fetch();
      await route.fulfill({ response: await route.fetch() });
    } catch {
      await route.abort("connectionreset").catch(() => undefined);
    }
  });
}

async function dropAnswer(route: Route): Promise<void> {
  await route.fetch();
  await route.abort("connectionreset");
}
