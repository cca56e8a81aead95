import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { test as base, expect } from "vitest";
import { createMailer } from "../mailer.ts";
import { createMailbox } from "./server.ts";
import { openStore } from "./store.ts";

const apiKey = "secret";
const mail = {
  to: "ana@zea.test",
  subject: "Hola <b>",
  html: "<html><head></head><body>Hola</body></html>",
  text: "Hola",
  key: "k1",
};

const test = base
  .extend("folder", async ({ task }, { onCleanup }) => {
    const folder = await mkdtemp(join(tmpdir(), `mailbox-${task.id}-`));
    onCleanup(() => rm(folder, { recursive: true }));
    return folder;
  })
  .extend("url", async ({ folder }, { onCleanup }) => {
    const server = createMailbox(await openStore(folder), apiKey);
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    onCleanup(
      () =>
        new Promise<void>((done) => {
          server.close(() => done());
          server.closeAllConnections();
        }),
    );
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

const local = (url: string, MAILBOX_KEY = apiKey) => createMailer({ MAIL: "local", MAILBOX_URL: url, MAILBOX_KEY });

test("a mail sent with the official SDK is kept once per key, and listed by its address", async ({ url, folder }) => {
  const first = await local(url).send(mail);
  expect(await local(url).send(mail)).toEqual(first);
  await local(url).send({ ...mail, to: "Otra@zea.test", key: "k2" });
  const { data } = await (await fetch(`${url}/emails?to=ANA@zea.test`)).json();
  expect(data).toMatchObject([{ to: ["ana@zea.test"], subject: "Hola <b>", text: "Hola" }]);
  expect(await readdir(folder)).toHaveLength(2);
  expect((await openStore(folder)).list().map(({ to }) => to[0])).toEqual(["Otra@zea.test", "ana@zea.test"]);
});

test("a retry with another text counts as sent and is not kept again", async ({ url, folder }) => {
  await local(url).send(mail);
  expect(await local(url).send({ ...mail, text: "Otra cosa" })).toEqual({ providerId: "earlier" });
  expect(await readdir(folder)).toHaveLength(1);
});

test("a send with a wrong API key can be retried, a mail without a subject can't", async ({ url }) => {
  await expect(local(url, "wrong").send(mail)).rejects.toMatchObject({ name: "Error", message: "invalid_api_key" });
  await expect(local(url).send({ ...mail, subject: "" })).rejects.toMatchObject({
    name: "NonRetriableError",
    message: "validation_error",
  });
});

test("pages escape the mails' texts, and the body of a mail can run no script", async ({ url }) => {
  await local(url).send({ ...mail, html: "<html><head></head><body><script>1</script></body></html>" });
  const list = await (await fetch(url)).text();
  expect(list).toContain("Hola &lt;b&gt;");
  const path = /\/mails\/[0-9a-f-]+/.exec(list)?.[0];
  expect(await (await fetch(url + path)).text()).toContain(`src="${path}/body" sandbox="allow-popups`);
  const body = await fetch(`${url}${path}/body`);
  expect(body.headers.get("content-security-policy")).toMatch(/^sandbox allow-popups .*default-src 'none'/);
  expect(await body.text()).toContain('<base target="_blank">');
});

test("unknown paths and methods are refused", async ({ url }) => {
  expect((await fetch(`${url}/health`)).status).toBe(200);
  expect((await fetch(`${url}/mails/../secret`)).status).toBe(404);
  expect((await fetch(`${url}/emails`, { method: "DELETE" })).status).toBe(405);
});

test("without settings, the mailer names the missing variables in one sentence", () => {
  expect(() => createMailer({})).toThrow(/RESEND_API_KEY and MAIL_FROM, or MAIL=local/);
  expect(() => createMailer({ MAIL: "local" })).toThrow(/MAILBOX_URL/);
});

test("addresses under .test never reach a real service", async () => {
  const real = createMailer({ RESEND_API_KEY: "re_none", MAIL_FROM: "Club <club@club.example>" });
  expect(await real.send({ ...mail, to: "ana@zea.TEST" })).toEqual({ skipped: "test_address" });
});

test("an endless body is left unread after the limit", async ({ url }) => {
  const chunk = Buffer.alloc(1 << 18);
  let sent = 0;
  function* endless() {
    for (;;) {
      sent += chunk.byteLength;
      yield chunk;
    }
  }
  const posted = request(`${url}/emails`, { method: "POST", headers: { authorization: `Bearer ${apiKey}` } });
  const answered = once(posted, "response").then(([response]) => response.statusCode);
  // the connection can end before the client has read the answer
  const sending = pipeline(Readable.from(endless()), posted).then(undefined, () => "closed");
  expect([413, "closed"]).toContain(await Promise.race([answered.catch(() => "closed"), sending]));
  posted.destroy();
  await sending;
  expect(sent).toBeLessThan(32 << 20);
});
