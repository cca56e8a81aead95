import type { Deletion } from "@zea/domain/own-data/preview-deletion";
import { describe, expect } from "vitest";
import { callProcedure } from "../testing/call-procedure.ts";
import { collectMails } from "../testing/collect-mails.ts";
import { test } from "../testing/scenario-test.ts";
import { callAuth, createSession, password, setPassword, signIn } from "../testing/sign-in.ts";

const remove = "web ownData.deleteAccount";

describe("deleting one's account", { timeout: 60_000 }, () => {
  test("needs the password and what was shown; pressed twice it has one outcome", async ({ db, scenario }) => {
    const { other } = scenario.people;
    await setPassword(db, other.id);
    const headers = await signIn(db, "web", other.id);
    const preview = await callProcedure(db, "web ownData.previewDeletion", undefined, headers);
    const { bookings, credits } = preview.data as Deletion;
    expect(bookings).toHaveLength(3);
    const shown = { bookings: bookings.map(({ bookingId, isRefunded }) => ({ bookingId, isRefunded })), credits };
    const wrong = await callProcedure(db, remove, { ...shown, currentPassword: "otra frase" }, headers);
    expect([wrong.status, wrong.error?.fields]).toEqual([400, { currentPassword: "account.password_wrong" }]);
    const stale = await callProcedure(
      db,
      remove,
      { ...shown, credits: credits + 1, currentPassword: password },
      headers,
    );
    expect([stale.status, stale.error?.reason]).toEqual([409, "request.outcome_changed"]);
    expect(await db.user.count({ where: { deletedAt: { not: null } } })).toBe(0);

    const press = () => callProcedure(db, remove, { ...shown, currentPassword: password }, headers);
    const answers = await Promise.all([press(), press()]);
    for (const { status, data } of answers) {
      expect([status, data]).toEqual([200, { cancelled: 3, refunded: expect.any(Number), credits }]);
    }
    expect((await press()).status).toBe(401);
    const again = await createSession(db, "web", other.id);
    expect((await callProcedure(db, "web account.me", undefined, again)).status).toBe(401);
  });

  test("ends signing in, and shows the person as deleted in the reader's language", async ({ db, scenario }) => {
    collectMails();
    const { athlete, admin } = scenario.people;
    await setPassword(db, athlete.id);
    const { email } = await db.user.findUniqueOrThrow({ where: { id: athlete.id } });
    const headers = await signIn(db, "web", athlete.id);
    const preview = await callProcedure(db, "web ownData.previewDeletion", undefined, headers);
    const { bookings, credits } = preview.data as Deletion;
    const shown = { bookings: bookings.map(({ bookingId, isRefunded }) => ({ bookingId, isRefunded })), credits };
    expect((await callProcedure(db, remove, { ...shown, currentPassword: password }, headers)).status).toBe(200);
    expect((await callAuth(db, "web", "/sign-in/email", { email, password })).status).toBe(401);
    const asked = { name: "Otra persona", birthDate: "1994-02-14", locale: "es", email };
    expect((await callProcedure(db, "web account.register", asked)).status).toBe(200);

    const read = (procedure: string, input: object | undefined, as: "admin" | "coach") =>
      callProcedure(db, procedure, input, scenario.cookies[as]);
    const athleteId = athlete.id;
    for (const [locale, name] of [
      ["es", "Persona eliminada"],
      ["en", "Deleted person"],
    ] as const) {
      await db.user.updateMany({ where: { id: { in: [admin.id, scenario.coachId] } }, data: { locale } });
      expect((await read("admin athlete.get", { athleteId }, "admin")).data).toMatchObject({ name, email: "" });
      const list = (await read("admin athlete.list", {}, "admin")).data as { rows: { id: string; name: string }[] };
      expect(list.rows.find(({ id }) => id === athleteId)).toMatchObject({ name, email: "" });
      const coached = (await read("web athlete.list", {}, "coach")).data as { id: string; name: string }[];
      expect(coached.find(({ id }) => id === athleteId)?.name).toBe(name);
    }
    const reactivated = await read("admin athlete.reactivate", { athleteId }, "admin");
    expect([reactivated.status, reactivated.error?.reason]).toEqual([409, "account.deleted"]);
  });
});
