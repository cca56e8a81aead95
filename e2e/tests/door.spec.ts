import { expect, expectAccessible, test } from "../fixtures.ts";
import { adminUrl, webUrl } from "../setting.ts";

for (const [site, url] of [
  ["athletes'", webUrl],
  ["administrators'", adminUrl],
] as const) {
  test(`a change that another site sends is turned away by the ${site} site`, async ({ request }) => {
    for (const path of ["/api/auth/sign-in/email", "/api/trpc/account.register"]) {
      const response = await request.post(url + path, { headers: { origin: "https://evil.example" }, data: {} });
      expect(response.status()).toBe(403);
    }
  });

  test(`an address of the ${site} site that leads nowhere says so, in the language asked for`, async ({ page }) => {
    const response = await page.goto(`${url}/en/nowhere`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "This page does not exist" })).toBeVisible();
    await expectAccessible(page);
    await page.goto(`${url}/no-existe`);
    await expect(page.getByRole("heading", { name: "Esta página no existe" })).toBeVisible();
  });
}

test("whoever has not the engine's signature runs and registers nothing", async ({ request }) => {
  for (const method of ["POST", "PUT"]) {
    const options = { method, headers: { "content-type": "application/json" }, data: {} };
    const response = await request.fetch(`${webUrl}/api/inngest?fnId=zea-booking-request&stepId=step`, options);
    expect(response.status(), method).toBe(401);
  }
});

test("who signs in as an athlete is nobody to the administrators' site", async ({ page, athlete: _ }) => {
  await page.goto(`${adminUrl}/athletes`);
  await expect(page).toHaveURL(/\/sign-in/);
});
