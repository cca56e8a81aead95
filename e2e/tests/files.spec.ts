import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { query } from "../database.ts";
import { expect, expectAccessible, test } from "../fixtures.ts";
import { languages } from "../messages.ts";
import { sendRaw } from "../raw-request.ts";
import { adminUrl, webUrl } from "../setting.ts";

const phone = { width: 390, height: 844 };
const path = "/api/v1/files";
const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n");

/** A JPEG of several megabytes, as a phone takes it, drawn by the browser of `page`. */
async function phonePhoto(page: Page) {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width: 3200, height: 2400 });
    const context = canvas.getContext("2d");
    const image = context?.createImageData(3200, 2400);
    if (!context || !image) throw new Error("There is no canvas.");
    for (let at = 0; at < image.data.length; at += 4) {
      const noise = Math.random() * 120;
      image.data.set([120 + noise, 60 + noise, noise, 255], at);
    }
    context.putImageData(image, 0, 0);
    return canvas.toDataURL("image/jpeg", 0.95).split(",")[1] ?? "";
  });
  return { name: "IMG_2041.jpg", mimeType: "image/jpeg", buffer: Buffer.from(base64, "base64") };
}

const texts = {
  es: {
    prefix: "",
    choose: "Elegir una foto",
    save: "Guardar la foto",
    offline: "No hemos recibido respuesta.",
    retry: "Volver a intentarlo",
    saved: "Foto guardada",
    replace: "Cambiar la foto",
    remove: "Quitar la foto",
    removed: "Foto quitada",
    noImage: "Elige una imagen JPEG, PNG o WebP.",
    broken: "No podemos abrir esta imagen",
    tooLarge: "El archivo puede ocupar 10 MB como mucho.",
    attach: "Adjuntar archivo de Seguro",
    noDocument: "Elige un PDF o una imagen JPEG, PNG o WebP.",
    attached: "Archivo guardado.",
    download: "Descargar Seguro 2027.pdf",
    removeFile: "Quitar el archivo de Seguro",
    fileRemoved: "Archivo quitado.",
  },
  en: {
    prefix: "/en",
    choose: "Choose a photo",
    save: "Save photo",
    offline: "We didn't get a response.",
    retry: "Try again",
    saved: "Photo saved",
    replace: "Change photo",
    remove: "Remove photo",
    removed: "Photo removed",
    noImage: "Choose a JPEG, PNG or WebP image.",
    broken: "We can't open this image",
    tooLarge: "The file can be at most 10 MB.",
    attach: "Attach file for Seguro",
    noDocument: "Choose a PDF or a JPEG, PNG or WebP image.",
    attached: "File saved.",
    download: "Download Seguro 2027.pdf",
    removeFile: "Remove the file for Seguro",
    fileRemoved: "File removed.",
  },
};

const photosOf = (personId: string) => query<{ id: string }>("select id from file where person_id = $1", [personId]);

for (const { language, tag } of languages) {
  test.describe(`in ${language}`, { tag }, () => {
    const t = texts[language];
    test.use({ language });

    test("a photo from a phone is sent once, shown, replaced and removed", async ({ page, athlete }) => {
      await page.setViewportSize(phone);
      await page.goto(`${t.prefix}/account`);
      await expectAccessible(page);
      const photo = await phonePhoto(page);
      expect(photo.buffer.length).toBeGreaterThan(5_000_000);
      const sent: string[] = [];
      page.on("request", (request) => void (request.method() === "POST" && sent.push(new URL(request.url()).pathname)));

      await page.getByLabel(t.choose).setInputFiles(photo);
      const save = page.getByRole("button", { name: t.save });
      await page.context().setOffline(true);
      await save.click();
      await expect(page.getByText(t.offline)).toBeVisible();
      await page.context().setOffline(false);
      sent.length = 0;
      await page.getByRole("button", { name: t.retry }).dblclick();
      await expect(page.getByText(t.saved)).toBeVisible();
      expect(sent.filter((one) => one === path)).toHaveLength(1);
      const [stored] = await photosOf(athlete.id);
      const shown = page.locator(`main img[src="${path}/${stored?.id}"]`);
      await expect(shown).toHaveCount(2);
      for (const image of await shown.all()) {
        expect(await image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(512);
      }
      await expectAccessible(page);

      await page.getByLabel(t.replace).setInputFiles(await phonePhoto(page));
      await save.click();
      await expect(shown).toHaveCount(0);
      const [replaced, ...others] = await photosOf(athlete.id);
      expect([replaced?.id === stored?.id, others]).toEqual([false, []]);

      await page.getByRole("button", { name: t.remove }).click();
      await expect(page.getByText(t.removed)).toBeVisible();
      await expect(page.locator("main img")).toHaveCount(0);
      expect(await photosOf(athlete.id)).toEqual([]);
    });

    test("a file that is no photo is refused beside the choice, in the person's language", async ({
      page,
      athlete,
    }) => {
      await page.setViewportSize(phone);
      await page.goto(`${t.prefix}/account`);
      const send = async (buffer: Buffer) => {
        await page.getByLabel(t.choose).setInputFiles({ name: "foto.jpg", mimeType: "image/jpeg", buffer });
        await page.getByRole("button", { name: t.save }).click();
      };
      for (const [buffer, message] of [
        [Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), t.noImage],
        [Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), t.broken],
        [Buffer.alloc(10 * 2 ** 20 + 1), t.tooLarge],
      ] as const) {
        await send(buffer);
        await expect(page.getByRole("alert").filter({ hasText: message })).toBeVisible();
      }
      expect(await photosOf(athlete.id)).toEqual([]);
    });

    test("a coach's photo is shown to visitors", async ({ coach, coachPage, elsewhere }) => {
      await coachPage.goto(`${t.prefix}/account`);
      await coachPage.getByLabel(t.choose).setInputFiles(await phonePhoto(coachPage));
      await coachPage.getByRole("button", { name: t.save }).click();
      await expect(coachPage.getByText(t.saved)).toBeVisible();
      const [stored] = await photosOf(coach.id);
      const visitor = await elsewhere.newPage();
      for (const address of [`${t.prefix}/coaches`, `${t.prefix}/coaches/${coach.id}`]) {
        await visitor.goto(address);
        const image = visitor.locator(`main img[src="${path}/${stored?.id}"]`).first();
        await image.scrollIntoViewIfNeeded();
        await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(512);
      }
    });

    test("a file is attached to a coach's document, downloaded and removed", async ({ coach, adminPage: page }) => {
      const documentId = randomUUID();
      await query(
        "insert into coach_document (id, coach_id, name, expires_on, created_at) values ($1, $2, 'Seguro', '2027-05-01', now())",
        [documentId, coach.id],
      );
      await page.setViewportSize(phone);
      await page.goto(`${t.prefix}/coaches/${coach.id}`);
      const attach = page.getByRole("button", { name: t.attach });
      await attach.setInputFiles({
        name: "seguro.pdf",
        mimeType: "application/pdf",
        buffer: Buffer.from("PK\x03\x04"),
      });
      await expect(page.getByRole("alert").filter({ hasText: t.noDocument })).toBeVisible();
      await attach.setInputFiles({ name: "Seguro 2027.pdf", mimeType: "application/pdf", buffer: pdf });
      await expect(page.getByText(t.attached)).toBeVisible();
      await expectAccessible(page);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: t.download }).click(),
      ]);
      expect(download.suggestedFilename()).toBe("Seguro 2027.pdf");
      expect((await readFile(await download.path())).equals(pdf)).toBe(true);
      await page.getByRole("button", { name: t.removeFile }).click();
      await expect(page.getByText(t.fileRemoved)).toBeVisible();
      expect(await query("select 1 from file where document_id = $1", [documentId])).toEqual([]);
    });
  });
}

function* zeros(bytes: number): Iterable<Buffer> {
  const chunk = Buffer.alloc(64 * 1024);
  for (let left = bytes; left > 0; left -= chunk.length) yield chunk.subarray(0, left);
}

test("a file is read only from people who may send it, up to 10 MiB", async ({ page, athlete: _ }) => {
  const limit = 10 * 2 ** 20;
  const cookie = (await page.context().cookies(webUrl)).map(({ name, value }) => `${name}=${value}`).join("; ");
  const send = (origin: string, headers: Record<string, string>, bytes: number) =>
    sendRaw(origin, path, { method: "POST", headers: { origin, ...headers }, chunks: zeros(bytes) });
  for (const origin of [webUrl, adminUrl]) {
    const { status, bytes } = await send(origin, { "content-length": `${limit}` }, limit);
    expect([status, bytes < limit / 2], origin).toEqual([401, true]);
  }
  expect((await send(webUrl, { cookie, "content-length": `${limit}` }, limit)).status).toBe(422);
  expect((await send(webUrl, { cookie, "content-length": `${limit + 1}` }, 5)).status).toBe(413);
  expect((await send(webUrl, { cookie, "transfer-encoding": "chunked" }, 5)).status).toBe(411);
  const foreign = { cookie, "content-length": "5", origin: "https://evil.example" };
  expect((await send(webUrl, foreign, 5)).status).toBe(403);
  for (const [address, status] of [
    [`${path}/${randomUUID()}`, 404],
    [`${path}/x`, 404],
    [`${path}/%zz`, 400],
  ] as const) {
    expect((await sendRaw(webUrl, address)).status, address).toBe(status);
  }
});
