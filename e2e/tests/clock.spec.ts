import { letDaysPass } from "../clock.ts";
import { expect, expectAccessible, test } from "../fixtures.ts";
import { lettersTo, letterTo } from "../mailbox.ts";
import { makeAthlete } from "../people.ts";
import { book, slotIn } from "../slot.ts";

test.slow();

test("who doesn't complete the profile is reminded, deactivated, asks to return and is let in by an administrator", async ({
  page,
  elsewhere,
  adminPage,
  coach,
}) => {
  const athlete = await makeAthlete(page.request, { whole: false });
  const trained = await makeAthlete(elsewhere.request);
  await book(elsewhere.request, coach, await slotIn(5));
  const before = (await lettersTo(athlete.email)).length;
  await letDaysPass(8);

  await letterTo(athlete.email, /desactiva/i);
  expect((await lettersTo(athlete.email)).length - before).toBe(3);
  expect(
    (await lettersTo(trained.email)).filter(({ subject }) => /^Recordatorio|^A las 10:30/.test(subject)),
  ).toHaveLength(2);

  await page.goto("/home");
  await expect(page.getByRole("heading", { name: "Tu cuenta está desactivada" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Pedir la reactivación" }).click();
  await expect(page.getByText(/Lo pediste el/)).toBeVisible();

  await adminPage.goto(`/athletes?athlete=${athlete.id}`);
  const drawer = adminPage.getByRole("complementary", { name: `Ficha de ${athlete.name}` });
  await expect(drawer.getByText("Pide volver")).toBeVisible();
  await expectAccessible(adminPage);
  await drawer.getByRole("button", { name: "Reactivar" }).click();
  await expect(drawer.getByText(/^Reactivada\. Le hemos escrito/)).toBeVisible();
  await expect(drawer.getByRole("button", { name: "Ampliar" })).toBeVisible();

  await letterTo(athlete.email, /perfil/i);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Completa tu perfil para reservar" })).toBeVisible();
});
