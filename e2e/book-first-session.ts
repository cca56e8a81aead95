import type { Page } from "@playwright/test";
import { expect, expectAccessible } from "./fixtures.ts";
import { linkIn, mailTo } from "./mailbox.ts";
import { type Language, messages } from "./messages.ts";
import { type Coach, newPerson, password, profile } from "./people.ts";
import { pick, slotIn } from "./slot.ts";

/** Goes from the first visit to a cancelled booking with its credit refunded, and checks every page with axe. */
export async function bookFirstSession(page: Page, language: Language, coach: Coach): Promise<void> {
  const t = messages[language];
  const { name, email } = newPerson();
  const heading = (text: string) => page.getByRole("heading", { name: text });
  const button = (text: string | RegExp) => page.getByRole("button", { name: text });
  const main = page.getByRole("main");

  await page.goto(t.prefix || "/");
  await expectAccessible(page);
  await main.getByRole("link", { name: t.createAccount }).first().click();
  await page.getByLabel(t.name).fill(name);
  await expectAccessible(page);
  await page.getByLabel(t.email).fill(email);
  await page.getByLabel(t.birthDate).fill("14/02/1994");
  await button(t.sendLink).click();
  await expect(heading(t.checkMail)).toBeVisible();
  await expectAccessible(page);

  await page.goto(linkIn(await mailTo(email, /./), /\/verify\?token=/));
  await expectAccessible(page);
  await expect(page.getByLabel(t.name)).toHaveValue(name);
  await page.getByLabel(t.password, { exact: true }).fill(password);
  await page.getByRole("checkbox", { name: t.privacy }).check();
  await button(t.createAccount).click();

  await expect(heading(t.who)).toBeVisible();
  await page.goto(`${t.prefix}/home`);
  await expect(heading(t.completeToBook)).toBeVisible();
  await expectAccessible(page);
  await main.getByRole("link", { name: t.complete }).click();
  await fillProfile(page, language, name);
  await expect(page.getByText(t.ready)).toBeVisible();
  await expectAccessible(page);

  await main.getByRole("link", { name: t.book, exact: true }).first().click();
  await expect(page).toHaveURL(/\/coaches$/);
  await expectAccessible(page);
  await main.getByRole("link", { name: coach.name }).click();
  const startsAt = await slotIn(3);
  await pick(page, startsAt, language);
  await expectAccessible(page);
  await expect(page.getByText(t.remain)).toBeVisible();
  await main.getByRole("link", { name: new RegExp(`^${t.goOn} .*10:30`) }).click();
  await expect(heading(t.confirmTitle)).toBeVisible();
  await expectAccessible(page);
  await button(new RegExp(`^${t.book} .*10:30`)).click();
  await expect(heading(t.confirmed)).toBeVisible();
  await expect(main.getByText(t.confirmedBadge, { exact: true })).toBeVisible();
  await expectAccessible(page);

  const mail = await mailTo(email, /10:30/);
  expect(mail.text).toContain(coach.name);
  await page.goto(linkIn(mail, /\/bookings\/[^/]+$/));
  await expect(page.getByText(t.refundsNow)).toBeVisible();
  await button(t.cancel).click();
  await expectAccessible(page);
  await button(t.sure).click();
  await expect(page.getByText(t.youCancelled)).toBeVisible();
  await expect(page.getByText(t.gotBack, { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${t.prefix}/home`);
  await expect(main).toContainText(t.creditLeft);
  await page.goto(`${t.prefix}/coaches/${coach.id}`);
  await pick(page, startsAt, language);
}

/** Fills the three steps of the profile, and checks each with axe. */
export async function fillProfile(page: Page, language: Language, name: string): Promise<void> {
  const t = messages[language];
  const field = (label: string) => page.getByRole("textbox", { name: label, exact: true });
  const next = () => page.getByRole("button", { name: t.next }).click();
  await expect(page.getByRole("heading", { name: t.who })).toBeVisible();
  await field(t.name).fill(name);
  await page.getByRole("radio", { name: t.sex, exact: true }).check();
  await field(t.phone).fill(profile.phone);
  await field(t.emergency).fill(profile.emergencyContact);
  await expectAccessible(page);
  await next();
  await expect(page.getByRole("heading", { name: t.body })).toBeVisible();
  await field(t.height).fill(String(profile.heightCm));
  await page.getByRole("radio", { name: t.noHealthData }).check();
  await expectAccessible(page);
  await next();
  await expect(page.getByRole("heading", { name: t.goalTitle })).toBeVisible();
  await field(t.goal).fill(profile.goal);
  await field(t.sport).fill(profile.sport);
  await field(t.experience).fill(profile.experience);
  await field(t.days).fill(String(profile.daysPerWeek));
  await expectAccessible(page);
  await page.getByRole("button", { name: t.finish }).click();
}
