import { createHash } from "node:crypto";
import type { PrismaClient } from "@zea/db/generated/client";
import { removeDocument } from "@zea/domain/coach/documents";
import { findFile } from "@zea/domain/file/queries";
import { setPhoto } from "@zea/domain/file/set-photo";
import { uuidv7 } from "@zea/domain/id";
import { days, later } from "@zea/domain/time";
import { publicOrigin } from "@zea/environment/origins";
import sharp from "sharp";
import { describe, expect } from "vitest";
import { addPhotos } from "../../src/add-photos.ts";
import type { App } from "../../src/app.ts";
import { receiveDocument, receivePhoto } from "../../src/http/receive-file.ts";
import { fileBodyLimit, siteBodyLimit } from "../../src/http/request-guard.ts";
import { serveFile } from "../../src/http/serve-file.ts";
import { callProcedure } from "../../testing/call-procedure.ts";
import { pdf, phonePhoto, picture, pixelBomb } from "../../testing/images.ts";
import { test as base } from "../../testing/scenario-test.ts";
import { createSession } from "../../testing/sign-in.ts";

type Body = Buffer | ReadableStream<Uint8Array> | string;

function requestOf(app: App, cookie: Headers, query: string, body: Body, headers: Record<string, string> = {}) {
  const origin = publicOrigin(app);
  return new Request(`${origin}/api/v1/files${query}`, {
    method: "POST",
    headers: { origin, ...Object.fromEntries(cookie), ...headers },
    body,
    duplex: "half",
  } as RequestInit);
}

async function answerOf(response: Response) {
  const body = (await response.json()) as { fileId: string; reason: string; fields: object; details: object };
  return { status: response.status, ...body };
}

const sendPhoto = async (db: PrismaClient, cookie: Headers, body: Body, headers?: Record<string, string>) =>
  answerOf(await receivePhoto(requestOf("web", cookie, "", body, headers), db));

const sendDocument = async (
  db: PrismaClient,
  cookie: Headers,
  input: Record<string, string>,
  body: Body,
  headers?: Record<string, string>,
) => answerOf(await receiveDocument(requestOf("admin", cookie, `?${new URLSearchParams(input)}`, body, headers), db));

const get = (db: PrismaClient, app: App, fileId: string, headers: Headers) =>
  serveFile(new Request(`${publicOrigin(app)}/api/v1/files/${fileId}`, { headers }), { fileId }, app, db);

const test = base.extend("photo", async () => picture().jpeg().toBuffer());

/** A body that counts the bytes taken from it; endless unless it has an end. */
function streamOf(bytesAtMost = Number.POSITIVE_INFINITY, first = Buffer.alloc(0)) {
  const taken = { bytes: 0 };
  const chunk = new Uint8Array(64 * 1024);
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        const next = taken.bytes === 0 && first.length > 0 ? first : chunk.subarray(0, bytesAtMost - taken.bytes);
        if (next.byteLength === 0) return controller.close();
        taken.bytes += next.byteLength;
        controller.enqueue(new Uint8Array(next));
      },
    },
    { highWaterMark: 0 },
  );
  return { taken, body };
}

describe("a photo", () => {
  test("is stored square, upright and without the data of the camera", async ({ db, scenario }) => {
    const sent = await phonePhoto();
    expect((await sharp(sent).metadata()).exif?.includes("Telefono de Julia")).toBe(true);
    const { status, fileId } = await sendPhoto(db, scenario.cookies.athlete, sent);
    expect(status).toBe(201);
    const served = await get(db, "web", fileId, scenario.cookies.athlete);
    const bytes = Buffer.from(await served.arrayBuffer());
    const stored = await sharp(bytes).metadata();
    expect(stored).toMatchObject({ format: "webp", width: 512, height: 512 });
    for (const part of ["exif", "xmp", "iptc", "orientation"] as const) expect(stored[part], part).toBeUndefined();
    expect(bytes.includes("Julia")).toBe(false);
    // turned upright, what was on the left is on top
    const { data } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => [...data.subarray((y * 512 + x) * 3, (y * 512 + x) * 3 + 3)];
    const [top, bottom] = [at(256, 40), at(256, 470)];
    expect(top[0]).toBeGreaterThan(200);
    expect(bottom[2]).toBeGreaterThan(200);
    const { sizeBytes, sha256 } = await db.file.findUniqueOrThrow({ where: { id: fileId } });
    expect([sizeBytes, sha256]).toEqual([bytes.length, createHash("sha256").update(bytes).digest("hex")]);
  });

  test("is served as an inert picture that is asked for anew each time", async ({ db, scenario, photo }) => {
    const { cookies } = scenario;
    const { fileId } = await sendPhoto(db, cookies.coach, photo);
    const served = await get(db, "web", fileId, cookies.visitor);
    expect(Object.fromEntries(served.headers)).toMatchObject({
      "cache-control": "private, no-cache",
      "content-disposition": "inline",
      "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
      "content-type": "image/webp",
      "cross-origin-resource-policy": "same-origin",
      "x-content-type-options": "nosniff",
    });
    const headers = new Headers({ "if-none-match": `"other", W/${served.headers.get("etag")}` });
    for (const known of [headers, new Headers({ "if-none-match": served.headers.get("etag") ?? "" })]) {
      const again = await get(db, "web", fileId, known);
      expect([again.status, await again.text()]).toEqual([304, ""]);
    }
    await db.coach.update({ where: { id: scenario.coachId }, data: { isActive: false } });
    expect((await get(db, "web", fileId, headers)).status).toBe(404);
  });

  test("of each kind and of a phone's size is accepted", async ({ db, scenario }) => {
    const large = { width: 2400, height: 1800 };
    const noise = { ...large, channels: 3, noise: { type: "gaussian", mean: 128, sigma: 60 } } as const;
    const images = [
      await sharp({ create: { ...noise, background: "#000000" } })
        .jpeg({ quality: 95 })
        .toBuffer(),
      await picture(large).png().toBuffer(),
      await picture({ width: 3, height: 5000 }).webp().toBuffer(),
      await picture({ width: 2, height: 1 }).png().toBuffer(),
    ];
    expect(images[0]!.length).toBeGreaterThan(3 * siteBodyLimit);
    for (const image of images) expect((await sendPhoto(db, scenario.cookies.athlete, image)).status).toBe(201);
  });

  test("that is no image, broken or too large is refused with the reason, and nothing is stored", async ({
    db,
    scenario,
    photo,
  }) => {
    const { athlete } = scenario.cookies;
    const png = await picture().png().toBuffer();
    const webp = await picture().webp().toBuffer();
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const gif = Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAA=", "base64");
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic\0\0\0\0mif1heic")]);
    const cases: [string, Body, number, string][] = [
      ["nothing", "", 422, "file.not_an_image"],
      ["a PDF", pdf, 422, "file.not_an_image"],
      ["SVG", svg, 422, "file.not_an_image"],
      ["HTML", "<!doctype html><script>alert(1)</script>", 422, "file.not_an_image"],
      ["HTML before an image", Buffer.concat([Buffer.from("<html>"), photo]), 422, "file.not_an_image"],
      ["a GIF", gif, 422, "file.not_an_image"],
      ["HEIC", heic, 422, "file.not_an_image"],
      ["TIFF", await picture().tiff().toBuffer(), 422, "file.not_an_image"],
      ["a JPEG's first bytes", photo.subarray(0, 3), 422, "file.broken_image"],
      ["half a JPEG", photo.subarray(0, photo.length / 2), 422, "file.broken_image"],
      ["half a PNG", png.subarray(0, png.length / 2), 422, "file.broken_image"],
      ["half a WebP", webp.subarray(0, webp.length / 2), 422, "file.broken_image"],
      ["a PDF behind a PNG's first bytes", Buffer.concat([png.subarray(0, 8), pdf]), 422, "file.broken_image"],
      ["a PNG of 900 megapixels", pixelBomb(), 422, "file.too_many_pixels"],
      ["a byte too many", streamOf(fileBodyLimit + 1, photo).body, 413, "file.too_large"],
      ["no end", streamOf(Number.POSITIVE_INFINITY, photo).body, 413, "file.too_large"],
    ];
    for (const [what, body, status, reason] of cases) {
      // the declared type and name count for nothing
      const answer = await sendPhoto(db, athlete, body, { "content-type": "image/jpeg" });
      expect([answer.status, answer.reason], what).toEqual([status, reason]);
    }
    expect(await db.file.count()).toBe(0);
  });

  test("of exactly the limit is read whole", async ({ db, scenario, photo }) => {
    const { body, taken } = streamOf(fileBodyLimit, photo);
    expect((await sendPhoto(db, scenario.cookies.athlete, body)).status).toBe(201);
    expect(taken.bytes).toBe(fileBodyLimit);
  });

  test("replaces the one before with all its parts, and is removed with them", async ({ db, scenario, photo }) => {
    const { athlete } = scenario.cookies;
    const first = await sendPhoto(db, athlete, photo);
    const second = await sendPhoto(db, athlete, await picture({ width: 300, height: 900 }).png().toBuffer());
    expect(second.fileId).not.toBe(first.fileId);
    expect(await db.filePart.findMany({ select: { fileId: true, nth: true } })).toEqual([
      { fileId: second.fileId, nth: 0 },
    ]);
    expect((await get(db, "web", first.fileId, athlete)).status).toBe(404);
    const asked = await callProcedure(db, "web photo.get", undefined, athlete);
    expect(asked.data).toEqual({ photoId: second.fileId });
    for (const _ of [1, 2]) expect((await callProcedure(db, "web photo.remove", undefined, athlete)).status).toBe(200);
    expect([await db.file.count(), await db.filePart.count()]).toEqual([0, 0]);
  });

  test("sent again after a lost answer stays the same", async ({ db, scenario, photo }) => {
    const first = await sendPhoto(db, scenario.cookies.athlete, photo);
    expect(await sendPhoto(db, scenario.cookies.athlete, photo)).toEqual(first);
  });

  test("sent many times at once stays one, without parts of others", async ({ db, scenario }) => {
    const { athlete } = scenario.people;
    const contents = Array.from({ length: 8 }, (_, index) => Buffer.alloc(600_000, index));
    const ids = await Promise.all(
      contents.map((bytes) =>
        setPhoto({ db, now: new Date(), actor: athlete }, { name: "photo.webp", mediaType: "image/webp", bytes }),
      ),
    );
    const [file, ...others] = await db.file.findMany({ include: { parts: { orderBy: { nth: "asc" } } } });
    expect(others).toEqual([]);
    expect(ids).toContainEqual({ fileId: file?.id });
    expect(await db.filePart.count()).toBe(file?.parts.length);
    const stored = Buffer.concat(file?.parts.map(({ bytes }) => bytes) ?? []);
    expect(createHash("sha256").update(stored).digest("hex")).toBe(file?.sha256);
  });

  test("sent by the same person too often is refused", async ({ db, scenario }) => {
    const { athlete, other } = scenario.cookies;
    const send = (cookie: Headers) => sendPhoto(db, cookie, "x");
    for (let nth = 0; nth < 60; nth += 1) expect((await send(athlete)).status).toBe(422);
    expect(await send(athlete)).toMatchObject({ status: 429, reason: "request.too_many" });
    expect((await send(other)).status).toBe(422);
  });

  test("goes with the person", async ({ db, scenario, photo }) => {
    await sendPhoto(db, await createSession(db, "web", scenario.people.deactivatedAthlete.id), photo);
    await db.$executeRaw`delete from credit_account where athlete_id = ${scenario.people.deactivatedAthlete.id}::uuid`;
    await db.athlete.delete({ where: { id: scenario.people.deactivatedAthlete.id } });
    await db.user.delete({ where: { id: scenario.people.deactivatedAthlete.id } });
    expect([await db.file.count(), await db.filePart.count()]).toEqual([0, 0]);
  });
});

describe("who sends a file", () => {
  test("is proven before its body is read", async ({ db, scenario }) => {
    const { cookies, documentId } = scenario;
    const visitor = streamOf();
    expect(await sendPhoto(db, cookies.visitor, visitor.body)).toMatchObject({
      status: 401,
      reason: "request.unauthenticated",
    });
    const asAdmin = streamOf();
    expect((await sendPhoto(db, cookies.admin, asAdmin.body)).status).toBe(401);
    const athlete = await createSession(db, "admin", scenario.people.athlete.id);
    const asAthlete = streamOf();
    expect((await sendDocument(db, athlete, { documentId, name: "a.pdf" }, asAthlete.body)).status).toBe(401);
    for (const { taken } of [visitor, asAdmin, asAthlete]) expect(taken.bytes).toBe(0);
  });

  test("must send it from our pages, with its size", async ({ db, scenario, photo }) => {
    const { athlete } = scenario.cookies;
    for (const origin of ["https://evil.example", "null", ""])
      expect((await sendPhoto(db, athlete, photo, { origin })).status, origin).toBe(403);
    expect((await sendPhoto(db, athlete, photo, { "content-length": `${fileBodyLimit + 1}` })).status).toBe(413);
    expect((await sendPhoto(db, athlete, photo, { "transfer-encoding": "chunked" })).status).toBe(411);
    expect(await db.file.count()).toBe(0);
  });
});

describe("who sees a file", () => {
  test("follows from whose it is; to all others it does not exist", async ({ db, scenario, photo }) => {
    const { cookies, people, documentId } = scenario;
    const otherCoach = await createSession(db, "web", people.otherCoach.id);
    const readers = { ...cookies, otherCoach };
    type Reader = keyof typeof readers;
    const all = Object.keys(readers) as Reader[];
    const { fileId: ofAthlete } = await sendPhoto(db, cookies.athlete, photo);
    const { fileId: ofCoach } = await sendPhoto(db, cookies.coach, photo);
    const { fileId: ofDocument } = await sendDocument(db, cookies.admin, { documentId, name: "seguro.pdf" }, pdf);
    const expected: [string, string, Reader[]][] = [
      ["an athlete's photo", ofAthlete, ["athlete", "coach", "admin"]],
      ["a coach's photo", ofCoach, all],
      ["a coach's document", ofDocument, ["coach", "admin"]],
      ["an unknown file", uuidv7(), []],
      ["no id", "../x", []],
    ];
    const readersOf = async (fileId: string) => {
      const statuses = all.map(async (reader) => {
        const response = await get(db, reader === "admin" ? "admin" : "web", fileId, readers[reader]);
        if (response.status !== 200) {
          expect([response.status, await response.text()]).toEqual([404, ""]);
          expect([...response.headers]).toEqual([["cache-control", "private, no-store"]]);
        }
        return response.status === 200 ? [reader] : [];
      });
      return (await Promise.all(statuses)).flat();
    };
    for (const [what, fileId, who] of expected) {
      expect((await readersOf(fileId)).sort(), what).toEqual([...who].sort());
    }
    // an inactive coach is known to their athletes only
    await db.coach.update({ where: { id: scenario.coachId }, data: { isActive: false } });
    expect((await readersOf(ofCoach)).sort()).toEqual(["admin", "athlete", "coach", "other"]);
    // 90 days after their last session an athlete's photo is no longer the coach's to see
    const { endsAt } = await db.booking.findFirstOrThrow({
      where: { athleteId: people.athlete.id, coachId: people.coach.id, status: "CONFIRMED" },
      orderBy: { endsAt: "desc" },
    });
    const seenAt = (now: Date) => findFile({ db, now, actor: people.coach }, { fileId: ofAthlete });
    expect(await seenAt(later(endsAt, days(90)))).not.toBeNull();
    expect(await seenAt(later(endsAt, days(90) + 1))).toBeNull();
  });
});

describe("where people are named", () => {
  test("their photos are, if the reader may see them", async ({ db, scenario, photo }) => {
    const { cookies, people, coachId, bookings } = scenario;
    const { fileId: ofAthlete } = await sendPhoto(db, cookies.athlete, photo);
    const { fileId: ofCoach } = await sendPhoto(db, cookies.coach, photo);
    const ask = async (name: string, input: unknown, reader: Headers) =>
      JSON.stringify((await callProcedure(db, name, input, reader)).data);
    const photoOf = (id: string) => new RegExp(`"id":"${id}"[^{}]*"photoId":"([^"]+)"`);
    const week = { from: new Date(), to: later(new Date(), days(12)) };
    const answers: [string, string, string][] = [
      [coachId, ofCoach, await ask("web coach.get", { coachId }, cookies.visitor)],
      [coachId, ofCoach, await ask("web booking.list", { when: "upcoming" }, cookies.athlete)],
      [coachId, ofCoach, await ask("web booking.get", bookings.own, cookies.athlete)],
      [coachId, ofCoach, await ask("web home.get", undefined, cookies.athlete)],
      [people.athlete.id, ofAthlete, await ask("web agenda.list", week, cookies.coach)],
      [people.athlete.id, ofAthlete, await ask("web athlete.list", {}, cookies.coach)],
    ];
    for (const [id, fileId, answer] of answers) expect(photoOf(id).exec(answer)?.[1], answer).toBe(fileId);
    for (const [id, name, input] of [
      [ofCoach, "admin coach.get", { coachId }],
      [ofAthlete, "admin athlete.get", { athleteId: people.athlete.id }],
      [ofCoach, "admin schedule.day", { date: week.from.toISOString().slice(0, 10) }],
    ] as const) {
      expect(await ask(name, input, cookies.admin), name).toContain(`"photoId":"${id}"`);
    }
    const inAYear = { db, now: later(new Date(), days(365)), actor: people.coach };
    expect(await addPhotos(inAYear, [people.athlete, people.coach])).toEqual([
      { ...people.athlete, photoId: null },
      { ...people.coach, photoId: ofCoach },
    ]);
  });
});

describe("a document's file", () => {
  test("is downloaded as it was sent, under its own name, and each download by an administrator is audited", async ({
    db,
    scenario,
  }) => {
    const { cookies, documentId, coachId, people } = scenario;
    const large = Buffer.concat([pdf, Buffer.alloc(3 * 1024 * 1024, "x")]);
    const name = 'C:\\fotos\\Título "nº 1" de Íñigo.html';
    const { status, fileId } = await sendDocument(db, cookies.admin, { documentId, name }, large);
    expect(status).toBe(201);
    const served = await get(db, "admin", fileId, cookies.admin);
    expect(Object.fromEntries(served.headers)).toMatchObject({
      "cache-control": "private, no-store",
      "content-type": "application/pdf",
      "content-length": String(large.length),
      "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "content-disposition": `attachment; filename="Titulo no 1 de Inigo.pdf"; filename*=UTF-8''T%C3%ADtulo%20%22n%C2%BA%201%22%20de%20%C3%8D%C3%B1igo.pdf`,
    });
    expect(Buffer.from(await served.arrayBuffer()).equals(large)).toBe(true);
    await get(db, "web", fileId, cookies.coach);
    const audited = await db.auditEntry.findMany({ where: { action: { contains: "file" } }, orderBy: { id: "asc" } });
    expect(audited.map(({ action, actorId, entityId }) => [action, actorId, entityId])).toEqual([
      ["coach.attach_file", people.admin.id, coachId],
      ["coach.download_file", people.admin.id, coachId],
    ]);
  });

  test("may be an image, which loses the data of the camera", async ({ db, scenario }) => {
    const { cookies, documentId } = scenario;
    const { fileId } = await sendDocument(db, cookies.admin, { documentId, name: "licencia.heic" }, await phonePhoto());
    const served = await get(db, "admin", fileId, cookies.admin);
    expect(served.headers.get("content-disposition")).toContain('filename="licencia.jpg"');
    const stored = await sharp(await served.arrayBuffer()).metadata();
    expect(stored).toMatchObject({ format: "jpeg", width: 600, height: 800 });
    expect([stored.exif, stored.orientation]).toEqual([undefined, undefined]);
  });

  test("that is neither, has no good name or an unknown document is refused, and nothing is stored", async ({
    db,
    scenario,
    photo,
  }) => {
    const { cookies, documentId } = scenario;
    const send = (input: Record<string, string>, body: Body = pdf) => sendDocument(db, cookies.admin, input, body);
    const named = { documentId, name: "seguro.pdf" };
    const wrong: Body[] = ["", "<html></html>", Buffer.concat([Buffer.from("\n"), pdf]), Buffer.from("PK\x03\x04")];
    for (const body of wrong)
      expect(await send(named, body)).toMatchObject({ status: 422, reason: "file.not_a_document" });
    expect(await send(named, photo.subarray(0, 90))).toMatchObject({ status: 422, reason: "file.broken_image" });
    for (const [name, key] of [
      ["", "file.name_required"],
      ["folder/", "file.name_required"],
      ["x".repeat(201), "file.name_too_long"],
      ["a\u202Efdp.exe", "text.invalid"],
      ["a\r\nx: y", "text.invalid"],
    ] as const) {
      expect(await send({ documentId, name })).toMatchObject({ status: 400, fields: { name: key } });
    }
    expect((await send({ name: "a.pdf" })).status).toBe(400);
    expect(await send({ ...named, documentId: uuidv7() })).toMatchObject({
      status: 404,
      reason: "coach.document_not_found",
    });
    expect([await db.file.count(), await db.filePart.count()]).toEqual([0, 0]);
  });

  test("is replaced, removed and goes with its document, always with its parts", async ({ db, scenario }) => {
    const { cookies, documentId, people } = scenario;
    const send = (bytes: number) =>
      sendDocument(db, cookies.admin, { documentId, name: "a.pdf" }, Buffer.concat([pdf, Buffer.alloc(bytes)]));
    await send(2_000_000);
    const { fileId } = await send(10);
    expect(await db.filePart.findMany({ select: { fileId: true, nth: true } })).toEqual([{ fileId, nth: 0 }]);
    const detach = () => callProcedure(db, "admin coach.detachFile", { documentId }, cookies.admin);
    for (const _ of [1, 2]) expect((await detach()).status).toBe(200);
    expect(await db.filePart.count()).toBe(0);
    await send(600_000);
    await removeDocument({ db, now: new Date(), actor: people.admin }, { documentId });
    expect([await db.file.count(), await db.filePart.count()]).toEqual([0, 0]);
    expect((await send(10)).status).toBe(404);
  });

  test("sent while its document is removed leaves nothing behind", async ({ db, scenario }) => {
    const { cookies, documentId, people } = scenario;
    const admin = { db, now: new Date(), actor: people.admin };
    const [sent] = await Promise.all([
      sendDocument(db, cookies.admin, { documentId, name: "a.pdf" }, pdf),
      removeDocument(admin, { documentId }),
    ]);
    expect([201, 404]).toContain(sent.status);
    expect([await db.file.count(), await db.filePart.count()]).toEqual([0, 0]);
  });
});
