import type { Page } from "@playwright/test";
import { query } from "../database.ts";
import { expect, test } from "../fixtures.ts";
import { book, confirmPath, slotIn } from "../slot.ts";

/** The times on a page, such as "10:30 – 11:30", whose last figure is drawn before the first. */
function timesTurnedRound(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const turned: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const { 0: text, index } of node.textContent?.matchAll(/\d{1,2}:\d{2}(\s?[–-]\s?\d{1,2}:\d{2})?/g) ?? []) {
        const [first, last] = [index, index + text.length - 1].map((at) => {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          return range.getBoundingClientRect();
        });
        const isOneLine = first && last && Math.abs(first.top - last.top) < first.height / 2;
        if (isOneLine && last.left < first.left) turned.push(text);
      }
    }
    return turned;
  });
}

test("a name written from right to left turns nothing round that stands beside it", async ({
  page,
  athlete: _,
  coach,
  coachPage,
  adminPage,
}) => {
  const name = "محمد العلي";
  await page.setContent(`<p>${name} 10:30 – 11:30</p>`);
  expect(await timesTurnedRound(page)).toEqual(["10:30 – 11:30"]);
  await query("update coach set display_name = $1 where id = $2", [name, coach.id]);
  const startsAt = await slotIn(3);
  await page.goto(confirmPath(coach, startsAt));
  await expect(page.getByText(name).first()).toBeVisible();
  expect(await timesTurnedRound(page)).toEqual([]);
  const { bookingId } = await book(page.request, coach, startsAt);
  await query('update "user" set name = $1 where id = (select athlete_id from booking where id = $2)', [
    name,
    bookingId,
  ]);
  for (const path of ["/home", "/bookings", `/bookings/${bookingId}`, `/coaches/${coach.id}`]) {
    await page.goto(path);
    await expect(page.getByText(name).first(), path).toBeVisible();
    expect(await timesTurnedRound(page), path).toEqual([]);
  }
  await coachPage.goto("/agenda");
  await expect(coachPage.getByText(name).first()).toBeVisible();
  expect(await timesTurnedRound(coachPage)).toEqual([]);
  await adminPage.goto(`/calendar?date=${startsAt.toISOString().slice(0, 10)}`);
  await expect(adminPage.getByRole("main")).toContainText(/\d:\d\d/);
  expect(await timesTurnedRound(adminPage)).toEqual([]);
});
