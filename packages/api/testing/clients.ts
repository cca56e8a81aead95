import type { PrismaClient } from "@zea/db/generated/client";
import { makeAdmin, makeAthlete } from "@zea/db/testing/factories";
import type { App } from "../src/app.ts";
import { callAuth, cookiesOf, password, setPassword } from "./sign-in.ts";

export type Account = { id: string; email: string; app: App };

/** A person who signs in with the tests' default password. */
export async function makeAccount(db: PrismaClient, app: App = "web"): Promise<Account> {
  const { id } = app === "web" ? await makeAthlete(db) : await makeAdmin(db);
  await setPassword(db, id);
  const { email } = await db.user.findUniqueOrThrow({ where: { id } });
  return { id, email, app };
}

/** A browser at an address of the network, with the cookies that it was given. */
export function makeBrowser(db: PrismaClient, address: string, app: App = "web") {
  const headers = new Headers({ "x-forwarded-for": address });
  const post = async (path: string, body: object) => {
    const response = await callAuth(db, app, path, body, headers);
    const cookie = cookiesOf(response);
    if (cookie) headers.set("cookie", cookie);
    return response;
  };
  return {
    headers,
    post,
    signIn: (email: string, secret = password) => post("/sign-in/email", { email, password: secret }),
    /** Tries wrong passwords, and returns the statuses of the answers. */
    async guess(email: string, times: number): Promise<number[]> {
      const statuses: number[] = [];
      for (let count = 0; count < times; count += 1)
        statuses.push((await post("/sign-in/email", { email, password: `wrong ${count}` })).status);
      return statuses;
    },
    /** Drops the session and keeps the device's cookie. */
    signOut: () => headers.set("cookie", headers.get("cookie")!.replace(/zea-\w+\.session_token=[^;]*;? ?/, "")),
  };
}

/** Moves all counted attempts into the past. */
export async function letPass(db: PrismaClient, seconds: number): Promise<void> {
  await db.$executeRaw`
    update attempt_count set times = array(
      select at - make_interval(secs => ${seconds}) from unnest(times) with ordinality as one (at, nth) order by nth)`;
}

/** Forgets all counted attempts. It waits for calls that count: deleting rows could lock them in another order. */
export async function forgetAttempts(db: PrismaClient): Promise<void> {
  await db.$executeRaw`truncate attempt_count`;
}
