import type { OnboardingFacts } from "@zea/domain/athlete/onboarding-mail-facts";
import type { BookingFacts } from "@zea/domain/booking/booking-mail-facts";
import { accessMailKinds, bookingMailKinds, onboardingMailKinds, waitMailKinds } from "@zea/domain/mail/schema";
import type { WaitFacts } from "@zea/domain/wait/wait-mail-facts";
import { describe, expect, test } from "vitest";
import { renderAccountMail, renderMail } from "./render.tsx";

const booking: Omit<BookingFacts, "kind"> = {
  bookingId: "01994c1e-0000-7000-8000-000000000001",
  coachId: "01994c1e-0000-7000-8000-000000000002",
  sessionTypeId: "01994c1e-0000-7000-8000-000000000003",
  startsAt: new Date("2026-11-24T09:30:00Z"),
  endsAt: new Date("2026-11-24T10:30:00Z"),
  sessionType: { es: "Fuerza", en: "Strength" },
  coachName: "Laura Méndez",
  athleteName: "Juan Pérez",
  credits: 1,
  balance: 6,
  freeUntil: new Date("2026-11-23T09:30:00Z"),
  isFree: true,
  isRefunded: true,
  cancelledByRole: "COACH",
  reason: null,
  nearest: [new Date("2026-11-24T11:00:00Z"), new Date("2026-11-24T16:00:00Z")],
};
const onboarding: Omit<OnboardingFacts, "kind"> = { dueAt: new Date("2026-11-30T09:00:00Z"), balance: 1 };
const wait: Omit<WaitFacts, "kind" | "token"> = {
  ...{ bookingId: booking.bookingId, startsAt: booking.startsAt, endsAt: booking.endsAt },
  sessionType: booking.sessionType,
  coachName: "Laura <Méndez>",
  athleteName: "Juan Pérez",
  dueAt: new Date("2026-11-26T10:35:00Z"),
};
const account = { url: "https://club.example/verify?token=abc&x=1", validHours: 1 };

describe.each(["es", "en"] as const)("in %s", (locale) => {
  const to = { name: "Juan Pérez Gil", locale };

  test.each(onboardingMailKinds)("%s says what is true now", async (kind) => {
    const { subject, text, html } = await renderMail({ kind, ...onboarding }, to);
    expect(`${subject}\n\n${text}`).toMatchSnapshot();
    expect(html).not.toMatch(/undefined|NaN|\[object|Invalid/);
  });

  test.each(bookingMailKinds)("%s says what is true now", async (kind) => {
    const reason =
      { "booking-rejected": "booking.slot_taken", "booking-cancelled": "Estoy <enferma>" }[kind as string] ?? null;
    const { subject, text, html } = await renderMail({ kind, ...booking, reason }, to);
    expect(`${subject}\n\n${text}`).toMatchSnapshot();
    expect(html).not.toMatch(/undefined|NaN|\[object|Invalid|<enferma>/);
  });

  test.each(waitMailKinds)("%s says what is true now", async (kind) => {
    const token = kind.startsWith("feedback") ? "a".repeat(43) : null;
    const { subject, text, html } = await renderMail({ kind, ...wait, token }, to);
    expect(`${subject}\n\n${text}`).toMatchSnapshot();
    expect(html).not.toMatch(/undefined|NaN|\[object|Invalid|<Méndez>/);
    for (const rating of [1, 2, 3, 4, 5]) expect(html.includes(`?rating=${rating}"`)).toBe(token !== null);
  });

  test.each(accessMailKinds.flatMap((kind) => [0, 3].map((balance) => ({ kind, balance }))))(
    "$kind says what is true now, with $balance credits left",
    async ({ kind, balance }) => {
      const reason = kind === "athlete-deactivated-club" ? "Baja <médica>" : null;
      const { subject, text, html } = await renderMail({ kind, athleteId: booking.coachId, reason, balance }, to);
      expect(`${subject}\n\n${text}`).toMatchSnapshot();
      expect(html).not.toMatch(/undefined|NaN|\[object|<médica>/);
    },
  );

  test.each(["verify-email", "reset-password", "admin-invitation", "coach-invitation"] as const)(
    "%s carries its link",
    async (kind) => {
      const { subject, text, html } = await renderAccountMail(kind, account, to);
      expect(`${subject}\n\n${text}`).toMatchSnapshot();
      expect(html).toContain('href="https://club.example/verify?token=abc&amp;x=1"');
    },
  );

  test("a refusal without a known reason, a late cancellation and a free session have their words", async () => {
    const kinds = ["booking-rejected", "booking-confirmed", "booking-cancelled"] as const;
    const facts = {
      ...booking,
      reason: "something.else",
      nearest: [],
      isFree: false,
      isRefunded: false,
      credits: 0,
      cancelledByRole: "ADMIN" as const,
    };
    const mails = await Promise.all(kinds.map((kind) => renderMail({ kind, ...facts }, to)));
    expect(mails.map(({ text }) => text).join("\n=====\n")).toMatchSnapshot();
  });
});
