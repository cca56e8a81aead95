import { repetitions, repetitionTimeout } from "@zea/db/testing/repetitions";
import { system } from "@zea/domain/context";
import { setPhoto } from "@zea/domain/file/set-photo";
import { writeDraftFiles } from "@zea/domain/payment/write-files";
import fc from "fast-check";
import { afterAll, expect } from "vitest";
import { authAllowlist } from "../../src/auth-allowlist.ts";
import { encodePhoto } from "../../src/encode-image.ts";
import { outcomeListener } from "../../src/outcome-listener.ts";
import { callProcedure, procedures } from "../../testing/call-procedure.ts";
import { forgetAttempts } from "../../testing/clients.ts";
import { collectMails } from "../../testing/collect-mails.ts";
import { fingerprintDatabase } from "../../testing/fingerprint-database.ts";
import { pdf, picture } from "../../testing/images.ts";
import { askRoute, paramsOf, routes } from "../../testing/routes.ts";
import type { Scenario } from "../../testing/scenario.ts";
import { test } from "../../testing/scenario-test.ts";
import { password } from "../../testing/sign-in.ts";

afterAll(() => outcomeListener().close());

Object.assign(process.env, {
  INNGEST_SIGNING_KEY: `signkey-test-${"0a".repeat(32)}`,
  INNGEST_ENABLE_UNAUTHED_SYNC: "0",
});

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.uuid(),
  fc.constantFrom("2026-02-30", "12026-01", "-1", "1e9", "0", "null", "../x", "%", "'", "\u0000", "a".repeat(5_000)),
);
const authPaths = [...authAllowlist].map((endpoint) => endpoint.replace(/^\w+ \/api\/auth\//, ""));
const queryNames = ["search", "state", "page", "order", "filter", "from", "to", "entity", "profile", "actor", "id"];
const moreQueryNames = ["documentId", "name", "input", "batch", "fnId", "stepId", "token", "callbackURL"];

type Valid = { params: Record<string, string[]>; bodies: (string | Buffer)[]; fields: Record<string, string[]> };

/** What exists, so that a request isn't refused for the first of its parts alone. */
async function validParts(scenario: Scenario, feed: string, photoId: string): Promise<Valid> {
  const [file = "", key = ""] = new URL(feed).pathname.split("/").reverse();
  return {
    params: {
      bookingId: [scenario.bookings.own.bookingId],
      fileId: [photoId],
      reportId: [scenario.payment.report.reportId],
      profile: ["lines-es", "adjustments-en"],
      key: [key],
      file: [file],
      token: [scenario.calendarToken],
      trpc: procedures.map(({ path }) => path),
      all: authPaths,
    },
    fields: {
      email: ["julia@zea.test", "nobody@zea.test"],
      password: [password],
      newPassword: [password],
      token: [scenario.registrationToken],
      code: ["123456"],
      callbackURL: ["/home"],
      response: ["{}"],
      documentId: [scenario.documentId],
      name: ["Seguro.pdf"],
      profile: ["es"],
    },
    bodies: [
      pdf,
      await picture({ width: 40, height: 30 }).png().toBuffer(),
      await picture({ width: 40, height: 30 }).webp().toBuffer(),
    ],
  };
}

const bytesOf = (body: string | Uint8Array) => Uint8Array.from(typeof body === "string" ? Buffer.from(body) : body);

/** A request with each of its parts right, changed or absent. */
function requestsOf({ params, bodies, fields }: Valid) {
  const rightOr = (right: string[] = []) => (right.length > 0 ? fc.oneof(fc.constantFrom(...right), text) : text);
  const field = fc
    .oneof(fc.constantFrom(...Object.keys(fields), ...queryNames, ...moreQueryNames), fc.string())
    .chain((name) => fc.tuple(fc.constant(name), rightOr(Object.hasOwn(fields, name) ? fields[name] : [])));
  const pairs = fc.array(field, { maxLength: 5 });
  const query = pairs.map(
    (all) => `${new URLSearchParams(all.map(([name, one]) => [name.toWellFormed(), one.toWellFormed()]))}`,
  );
  const cut = fc.tuple(
    fc.constantFrom(...bodies.map((one) => Buffer.from(one))),
    fc.nat(),
    fc.uint8Array({ maxLength: 20 }),
  );
  const body = fc.oneof(
    pairs.map((all) => JSON.stringify(Object.fromEntries(all))),
    fc.json(),
    fc.string({ unit: "binary" }),
    fc.uint8Array({ maxLength: 200 }),
    fc.constantFrom(...bodies),
    cut.map(([whole, at, noise]) => Buffer.concat([whole.subarray(0, at % whole.length), noise])),
    cut.map(([whole, at, noise]) =>
      Buffer.concat([whole.subarray(0, at % whole.length), noise, whole.subarray((at % whole.length) + noise.length)]),
    ),
    query,
  );
  const header = fc.oneof(
    fc.tuple(
      fc.constantFrom("content-type"),
      fc.constantFrom(
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "text/plain",
        "application/json; charset=utf-16",
      ),
    ),
    fc.tuple(
      fc.constantFrom("origin", "host", "x-forwarded-host", "referer"),
      fc.constantFrom("null", "https://evil.example", "http://[", "127.0.0.1:3000"),
    ),
    fc.tuple(
      fc.constantFrom(
        "accept-language",
        "if-none-match",
        "x-request-id",
        "x-forwarded-for",
        "range",
        "accept",
        "authorization",
        "content-type",
        "x-inngest-signature",
        "x-inngest-sync-kind",
        "trpc-accept",
        "cookie",
        "user-agent",
        "content-encoding",
      ),
      fc.stringMatching(/^[ -~\u00a1-\u00ff]{0,60}$/),
    ),
  );
  return fc.constantFrom(...Object.keys(routes)).chain((name) =>
    fc.record({
      name: fc.constant(name),
      params: fc.record(
        Object.fromEntries(
          paramsOf(name).map((param) => [param, rightOr(params[param]).map((one) => one.toWellFormed())]),
        ),
      ),
      query,
      headers: fc.array(header, { maxLength: 3 }),
      body: name.includes(" GET ") ? fc.constant(null) : fc.option(body.map(bytesOf)),
    }),
  );
}

test("whatever a route is asked for and sent, it never answers with a 5xx, and a refusal changes nothing", {
  timeout: repetitionTimeout(240_000),
}, async ({ db, scenario }) => {
  const mails = collectMails();
  const { people, payment, cookies } = scenario;
  await writeDraftFiles({ db, now: new Date(), actor: system }, payment.report);
  const feed = await callProcedure(db, "web feed.create", { shown: { url: null } }, cookies.athlete);
  const ctx = { db, now: new Date(), actor: people.athlete };
  const photo = await setPhoto(ctx, { name: "photo.webp", ...(await encodePhoto(await picture().png().toBuffer())) });
  const valid = await validParts(scenario, (feed.data as { url: string }).url, photo.fileId);
  const origins = { web: "http://127.0.0.1:3000", admin: "http://127.0.0.1:3001" };
  let before: Awaited<ReturnType<typeof fingerprintDatabase>> | null = null;
  const sent = fc.asyncProperty(
    requestsOf(valid),
    fc.constantFrom(...Object.values(cookies)),
    async ({ name, headers: changed, ...request }, cookie) => {
      const headers = new Headers(cookie);
      headers.set("origin", origins[name.startsWith("web") ? "web" : "admin"]);
      for (const [header, one] of changed) headers.set(header, one);
      await forgetAttempts(db);
      before ??= await fingerprintDatabase(db);
      const response = await askRoute(db, name, { ...request, headers });
      const isEndless = response.headers.get("content-type")?.startsWith("text/event-stream");
      await (isEndless ? response.body?.cancel() : response.arrayBuffer());
      await mails.sent();
      expect(response.status, name).toBeLessThan(500);
      if (response.status < 400) before = null;
      else if (!name.includes(" GET ")) expect(await fingerprintDatabase(db), name).toEqual(before);
    },
  );
  await fc.assert(sent, { numRuns: repetitions(1_000, 100_000), endOnFailure: true });
  if (before) expect(await fingerprintDatabase(db)).toEqual(before);
});
