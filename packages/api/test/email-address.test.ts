import { makeAdmin, makeAthlete } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { expect } from "vitest";
import { createAdminLink } from "../src/create-admin-link.ts";
import { callProcedure } from "../testing/call-procedure.ts";
import { collectMails, linkIn } from "../testing/collect-mails.ts";
import { complete, register } from "../testing/registration.ts";
import { callAuth, createSession, password, setPassword } from "../testing/sign-in.ts";

const mails = collectMails();
const stored = "ana@xn--espaa-rta.es";
const spellings = [
  "ana@españa.es",
  " Ana@ESPAN\u0303A.ES ",
  "ana@ＥＳＰＡＮ\u0303Ａ。es",
  "ana@XN--ESPAA-RTA.es",
  stored,
];
const refused = [
  "ana@españa",
  "añá@zea.test",
  "ana@españa.es:80",
  "ana@xn--abc-.es",
  "ana@es paña.es",
  "ana@\u200bespaña.es",
];

test("an address with letters beyond ASCII registers, signs in and resets, in any spelling", async ({ db }) => {
  await register(db, { email: spellings[1] });
  const [mail] = await mails.sent();
  expect(mail?.to).toBe(stored);
  expect((await complete(db, linkIn(mail!).token, { password })).status).toBe(200);
  expect(await db.user.findMany({ select: { email: true } })).toEqual([{ email: stored }]);
  for (const email of spellings.slice(0, 3)) {
    expect((await callAuth(db, "web", "/sign-in/email", { email, password })).status, email).toBe(200);
    await register(db, { email });
    expect((await mails.sent()).map(({ to, subject }) => [to, subject])).toEqual([
      [stored, expect.stringContaining("Ya tienes una cuenta")],
    ]);
  }
  await callAuth(db, "web", "/request-password-reset", { email: spellings[2] });
  expect((await mails.sent()).map(({ to }) => to)).toEqual([stored]);
  expect(await db.user.count()).toBe(1);
});

test("an address is one, however it is spelt: invited, changed and made an administrator's", async ({ db }) => {
  const { id } = await makeAdmin(db);
  await setPassword(db, id);
  const admin = await createSession(db, "admin", id);
  const invite = (email: string, name: string) =>
    callProcedure(db, "admin person.invite", { name, email, locale: "es" }, admin);
  expect((await invite(spellings[0]!, "Ana Peña")).status).toBe(200);
  for (const email of spellings) {
    expect((await invite(email, "Ana Rey")).error?.reason, email).toBe("person.address_taken");
  }
  for (const email of spellings) expect(await createAdminLink(db, email), email).not.toBeNull();
  expect(await db.user.count({ where: { email: stored } })).toBe(1);

  const athlete = await makeAthlete(db);
  await setPassword(db, athlete.id);
  const here = await createSession(db, "web", athlete.id);
  const change = (email: string) =>
    callProcedure(db, "web account.changeEmail", { currentPassword: password, email }, here);
  expect((await change("ana@Peña.es")).status).toBe(200);
  expect(await db.emailChange.findMany({ select: { email: true } })).toEqual([{ email: "ana@xn--pea-8ma.es" }]);
  await db.user.update({ where: { id: athlete.id }, data: { email: "ana@xn--pea-8ma.es" } });
  expect((await change("ANA@pen\u0303a.es")).error?.fields).toEqual({ email: "account.email_same" });
});

test("any other address is refused at its field", async ({ db }) => {
  for (const email of refused) {
    const { status, error } = await register(db, { email });
    expect([status, error?.fields], email).toEqual([400, { email: "account.email_invalid" }]);
    expect((await callAuth(db, "web", "/sign-in/email", { email, password })).status, email).toBe(400);
    expect((await callAuth(db, "web", "/request-password-reset", { email })).status, email).toBe(400);
  }
  expect([await db.user.count(), await db.registration.count()]).toEqual([0, 0]);
});
