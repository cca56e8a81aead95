import { readdirSync } from "node:fs";
import { relative, resolve } from "node:path";
import { publicOrigin } from "@zea/environment/origins";
import { locales, withoutLocale } from "@zea/format/locales";
import { describe, expect, test } from "vitest";
import type { Mail } from "./define-mail.ts";
import { mails } from "./mails.ts";

const everybody = ["ATHLETE", "COACH", "ADMIN", "nobody"] as const;
type Reader = (typeof everybody)[number];

/** For whom the pages are that mails lead to; "nobody" is a reader who can't sign in. */
const readersOf: Record<"web" | "admin", Record<string, readonly Reader[]>> = {
  web: {
    "/home": ["ATHLETE", "COACH"],
    "/account": ["ATHLETE", "COACH"],
    "/onboarding": ["ATHLETE"],
    "/bookings/[bookingId]": ["ATHLETE"],
    "/book/[coachId]": ["ATHLETE"],
    "/sessions/[bookingId]": ["COACH"],
    "/pay/[statementId]": ["COACH"],
    "/coaches": everybody,
    "/coaches/[coachId]": everybody,
    "/forgot-password": everybody,
    "/rate/[token]": everybody,
    "/statements/[token]": everybody,
    "/api/v1/calendar-files/[token]": everybody,
  },
  admin: { "/account": ["ADMIN"], "/payroll/[month]": ["ADMIN"], "/forgot-password": ["ADMIN"] },
};

/** Who gets a mail. */
function recipientsOf({ kind, audience }: Pick<Mail, "kind" | "audience">, sample: string): Reader[] {
  if (audience === "booked" || audience === "trained") return ["ATHLETE"];
  if (audience === "coach") return [/former/.test(sample) ? "nobody" : "COACH"];
  if (audience === "formerCoach" || audience === "requested") return ["nobody"];
  if (audience === "admin" || /administrator/.test(sample)) return ["ADMIN"];
  return /^(athlete|profile|credits)-/.test(kind) ? ["ATHLETE"] : ["ATHLETE", "COACH"];
}

/** The paths of a site's pages and routes, without their groups. */
function pathsOf(app: "web" | "admin"): string[] {
  const folder = resolve(import.meta.dirname, "../../../../apps", app, "src/app");
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === "page.tsx" || name === "route.ts")
    .map(({ parentPath }) => `/${relative(folder, parentPath)}`.replaceAll(/\/(\([a-z]+\)|\[locale\])/g, ""));
}

const isPath = (pattern: string, path: string) =>
  new RegExp(`^${pattern.replaceAll(/\[\w+\]/g, "[\\w-]+")}$`).test(path);

/** The links of a mail to pages of the club, also those within the entry that another calendar makes. */
function linksIn(html: string): URL[] {
  const links = [...html.matchAll(/href="(http[^"]+)"/g)].map(
    ([, href = ""]) => new URL(href.replaceAll("&amp;", "&")),
  );
  const ofClub = links.filter(({ origin, pathname }) => `${origin}${pathname}` !== "https://www.google.com/maps/dir/");
  return ofClub.flatMap((link) =>
    link.host === "calendar.google.com" ? new URL(link.searchParams.get("details")!) : link,
  );
}

test("the pages that mails lead to exist", () => {
  for (const app of ["web", "admin"] as const)
    expect(pathsOf(app)).toEqual(expect.arrayContaining(Object.keys(readersOf[app])));
});

const samples = mails.flatMap(({ samples: all, ...mail }) =>
  all.map(({ name, render }) => ({ ...mail, name, render })),
);

describe.each(locales)("in %s", (locale) => {
  test.each(samples)("$kind, $name leads its readers to pages that are for them", async ({ name, render, ...mail }) => {
    const { html } = await render({ name: "Juan Pérez Gil", locale });
    for (const link of linksIn(html)) {
      const app = link.origin === publicOrigin("admin") ? "admin" : "web";
      expect(link.origin).toBe(publicOrigin(app));
      const [, readers = []] =
        Object.entries(readersOf[app]).find(([pattern]) => isPath(pattern, withoutLocale(link.pathname))) ?? [];
      expect(readers, link.href).toEqual(expect.arrayContaining(recipientsOf(mail, name)));
      if (!link.pathname.startsWith("/api/")) expect(link.pathname.startsWith("/en/"), link.href).toBe(locale === "en");
    }
  });
});
