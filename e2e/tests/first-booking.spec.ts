import { bookForTheFirstTime } from "../first-booking.ts";
import { test } from "../fixtures.ts";

test.slow();

test("somebody new registers, completes the profile, books, reads the mail and cancels with the credit back", async ({
  page,
  coach,
}) => {
  await bookForTheFirstTime(page, "es", coach);
});

test.describe("in English on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, locale: "en-GB", hasTouch: true, isMobile: true });

  test("somebody new registers, completes the profile, books, reads the mail and cancels with the credit back", async ({
    page,
    coach,
  }) => {
    await bookForTheFirstTime(page, "en", coach);
  });
});
