import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { databaseBefore } from "../testing/migrations.ts";

const [unproven, proven, invited] = [1, 2, 3].map((digit) => `019b0000-0000-7000-8000-00000000000${digit}`);
const hashOf = (token: string) => createHash("sha256").update(`reset-password:${token}`);

test("a password of an unproven address goes, its athlete stays, and the newest link of each person works on", async () => {
  const { client, migrate } = await databaseBefore("20261130091733_registrations", "20261130094417_password_links");
  for (const [id, isVerified, role] of [
    [unproven, false, "ATHLETE"],
    [proven, true, "ATHLETE"],
    [invited, false, "COACH"],
  ]) {
    const user =
      'insert into "user" (id, email, email_verified, name, role, updated_at) values ($1::uuid, $1::text, $2, $1::text, $3::"Role", now())';
    await client.query(user, [id, isVerified, role]);
    if (id === invited) continue;
    const account = `insert into account (id, user_id, account_id, provider_id, password, updated_at)
      values (uuidv7(), $1::uuid, $1::text, 'credential', 'hash', now())`;
    await client.query(account, [id]);
    const athlete = `insert into athlete (id, birth_date, privacy_notice_version, privacy_accepted_at, registered_at, goal)
      values ($1, '1994-02-14', '1', now(), now(), 'Correr')`;
    await client.query(athlete, [id]);
  }
  const link = async (identifier: string, id: unknown, hoursLeft: number, minutesAgo: number) => {
    const row = `insert into verification (id, identifier, value, expires_at, created_at, updated_at)
      values (uuidv7(), $1, $2, now() + $3 * interval '1 hour', now() - $4 * interval '1 minute', now())`;
    await client.query(row, [identifier, id, hoursLeft, minutesAgo]);
  };
  await link(hashOf("older").digest("base64url"), proven, 1, 20);
  await link(hashOf("newest").digest("base64url"), proven, 1, 10);
  await link(hashOf("expired").digest("base64url"), proven, -1, 5);
  await link(`verify-email:${hashOf("verify").digest("base64url")}`, unproven, 24, 5);
  await link(hashOf("invitation").digest("base64url"), invited, 100, 5);

  await migrate();
  expect((await client.query("select user_id from account")).rows).toEqual([{ user_id: proven }]);
  expect((await client.query("select goal from athlete where id = $1", [unproven])).rows).toEqual([{ goal: "Correr" }]);
  expect((await client.query("select user_id, kind, token_hash from password_link order by user_id")).rows).toEqual([
    { user_id: proven, kind: "RESET", token_hash: hashOf("newest").digest("hex") },
    { user_id: invited, kind: "INVITATION", token_hash: hashOf("invitation").digest("hex") },
  ]);
});
