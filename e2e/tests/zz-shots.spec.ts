import { query } from "../database.ts";
import { test } from "../fixtures.ts";

test("shots", async ({ adminPage, athlete }) => {
  const [booking] = await query<{ id: string }>(
    "select id from booking where status = 'CONFIRMED' and ends_at < now() - interval '1 day' order by starts_at limit 1",
  );
  await query(
    `insert into mail (id, kind, recipient_id, subject_id, key, state, requested_at, settled_at, outcome)
     values (uuidv7(), 'athlete-welcome', $1, $1, gen_random_uuid(), 'FAILED', now(), now(), 'validation_error')`,
    [athlete.id],
  );
  const [mail] = await query<{ id: string }>("select id from mail where state = 'FAILED' limit 1");
  const paths = {
    dashboard: "/dashboard",
    session: `/dashboard?session=${booking?.id}`,
    mail: `/dashboard?mail=${mail?.id}`,
    mails: "/mails",
  };
  for (const width of [390, 1440]) {
    await adminPage.setViewportSize({ width, height: 900 });
    for (const [name, path] of Object.entries(paths)) {
      await adminPage.goto(path);
      await adminPage.waitForLoadState("networkidle");
      await adminPage.screenshot({ path: `/tmp/panel-${name}-${width}.png` });
    }
  }
});
