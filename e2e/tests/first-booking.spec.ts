import { bookFirstSession } from "../book-first-session.ts";
import { test } from "../fixtures.ts";

test.slow();

test("a new athlete registers, completes the profile, books, reads the mail and cancels with a refund", async ({
  page,
  coach,
}) => {
  await bookFirstSession(page, "es", coach);
});

test.describe("in English on a phone", { tag: "@long" }, () => {
  test.use({ viewport: { width: 390, height: 844 }, locale: "en-GB", hasTouch: true, isMobile: true });

  test("a new athlete registers, completes the profile, books, reads the mail and cancels with a refund", async ({
    page,
    coach,
  }) => {
    await bookFirstSession(page, "en", coach);
  });
});
