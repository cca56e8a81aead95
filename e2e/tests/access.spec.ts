import { expect, expectAccessible, test } from "../fixtures.ts";
import { adminUrl, webUrl } from "../setting.ts";

for (const [site, url] of [
  ["athletes'", webUrl],
  ["administrators'", adminUrl],
] as const) {
  test(`the ${site} site refuses a cross-site request`, async ({ request }) => {
    for (const path of ["/api/auth/sign-in/email", "/api/trpc/account.register"]) {
      const response = await request.post(url + path, { headers: { origin: "https://evil.example" }, data: {} });
      expect(response.status()).toBe(403);
    }
  });

  test(`the ${site} site shows its not-found page in the requested language`, async ({ page }) => {
    const response = await page.goto(`${url}/en/nowhere`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "This page does not exist" })).toBeVisible();
    await expectAccessible(page);
    await page.goto(`${url}/no-existe`);
    await expect(page.getByRole("heading", { name: "Esta página no existe" })).toBeVisible();
  });
}

test("requests without the engine's signature neither run nor register functions", async ({ request }) => {
  for (const method of ["POST", "PUT"]) {
    const options = { method, headers: { "content-type": "application/json" }, data: {} };
    const response = await request.fetch(`${webUrl}/api/inngest?fnId=zea-booking-request&stepId=step`, options);
    expect(response.status(), method).toBe(401);
  }
});

test("an athlete's session is not valid on the admin site", async ({ page, athlete: _ }) => {
  await page.goto(`${adminUrl}/athletes`);
  await expect(page).toHaveURL(/\/sign-in/);
});
