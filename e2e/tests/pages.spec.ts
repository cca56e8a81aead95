import { readdirSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { APIRequestContext } from "@playwright/test";
import { expect, expectAccessible, test } from "../fixtures.ts";
import { adminUrl, webUrl } from "../setting.ts";

type Page = { path: string; isForSignedIn: boolean };

/** The pages in an app's folders; all groups but (auth), (open) and (public) are for those who are signed in. */
function pagesOf(app: "web" | "admin"): Page[] {
  const folder = resolve(import.meta.dirname, "../../apps", app, "src/app/[locale]");
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name, parentPath }) => name === "page.tsx" && !parentPath.endsWith("[...rest]"))
    .map(({ parentPath }) => {
      const path = `/${relative(folder, parentPath)}`;
      return {
        path: path.replaceAll(/\/\([a-z]+\)/g, "") || "/",
        isForSignedIn: /\/\((app|print|restricted)\)/.test(path),
      };
    });
}

const unknown = (parameter: string) =>
  ({ "[month]": "2020-01", "[metric]": "bookings" })[parameter] ?? "019b0000-0000-7000-8000-000000000000";
const withParameters = ({ path }: Page, value: (parameter: string) => string) => path.replaceAll(/\[[^\]]+\]/g, value);

/** Where an address leads: the path of another page, or the status of this one. */
async function open(request: APIRequestContext, url: string): Promise<string> {
  const response = await request.get(url, { maxRedirects: 0 });
  const { location } = response.headers();
  return location ? new URL(location, url).pathname : String(response.status());
}

const hostile = ["%2e%2e%2fx", "%00", "2026-02-30", "x".repeat(3_000)];

for (const [app, url] of [
  ["web", webUrl],
  ["admin", adminUrl],
] as const) {
  test(`each page of the ${app} app for those who are signed in leads everybody else to the sign-in page`, async ({
    elsewhere,
    page,
    athlete: _,
    adminPage,
  }) => {
    const [member, outsider] = app === "web" ? [page, adminPage] : [adminPage, page];
    for (const one of pagesOf(app)) {
      const address = url + withParameters(one, unknown);
      const expected = one.isForSignedIn ? /^\/sign-in$/ : /^(200|\/dashboard)$/;
      expect(await open(elsewhere.request, address), `${one.path} without a session`).toMatch(expected);
      expect(await open(outsider.request, address), `${one.path} with the other app's session`).toMatch(expected);
      expect(await open(member.request, address), one.path).toMatch(/^(200|\/home|\/profile|\/dashboard)$/);
    }
  });

  test(`each page of the ${app} app has a title of its own, in both languages`, async ({
    page,
    athlete: _,
    adminPage,
  }) => {
    const { request } = app === "web" ? page : adminPage;
    for (const prefix of ["", "/en"]) {
      const seen = new Map<string, string>();
      for (const { path } of pagesOf(app)) {
        if (path.includes("[")) continue;
        // crawlers get the title in the head, browsers when it is ready
        const response = await request.get(url + prefix + path, {
          maxRedirects: 0,
          headers: { "user-agent": "Twitterbot" },
        });
        if (response.status() !== 200) continue;
        const title = /<title>([^<]+)<\/title>/.exec(await response.text())?.[1] ?? "";
        expect(seen.get(title), `${path}: ${title}`).toBeUndefined();
        seen.set(title, path);
      }
      expect(seen.size).toBeGreaterThan(10);
    }
  });

  test(`an address of the ${app} app that doesn't exist keeps the navigation, and the start page is that of the signed-in`, async ({
    page,
    athlete: _,
    adminPage,
  }) => {
    const [member, start] = app === "web" ? [page, /\/home$/] : [adminPage, /\/dashboard$/];
    for (const path of ["/no-existe", `/${app === "web" ? "bookings" : "athletes"}/${unknown("id")}`]) {
      await member.goto(url + path);
      await expect(member.getByRole("heading", { name: "Esta página no existe" })).toBeVisible();
      await expect(member.getByRole("navigation", { name: "Secciones" }).first()).toBeVisible();
      await expectAccessible(member);
    }
    await member.goto(url);
    await expect(member).toHaveURL(start);
  });

  test(`no address of the ${app} app is answered with a server error`, async ({ page, athlete: _, adminPage }) => {
    const { request } = app === "web" ? page : adminPage;
    for (const one of pagesOf(app)) {
      for (const value of hostile) {
        const query = ["page", "search", "state", "month", "date", "token", "next"].map((name) => `${name}=${value}`);
        const response = await request.get(`${url}${withParameters(one, () => value)}?${query.join("&")}`);
        expect(response.status(), `${one.path} with ${value.slice(0, 20)}`).toBeLessThan(500);
      }
    }
  });
}
