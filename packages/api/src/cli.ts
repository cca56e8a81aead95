import { db } from "@zea/db/client";
import { emailAddress } from "@zea/domain/text-schema";
import { defineCommand, runMain } from "citty";

const admin = defineCommand({
  meta: {
    name: "admin",
    description: "Prints a one-time link to set an administrator's password, and removes their second factor.",
  },
  args: { email: { type: "positional", description: "the administrator's e-mail address", required: true } },
  async run({ args }) {
    const address = emailAddress.safeParse(args.email);
    if (!address.success) return fail(`${args.email} is not an e-mail address.`);
    const { createAdminLink } = await import("./create-admin-link.ts");
    const link = await createAdminLink(db(), address.data);
    if (!link) return fail(`${address.data} belongs to an athlete or coach.`);
    if (link.lostFactors)
      console.log("The second factor is removed and all sessions have ended. Set another one up after signing in.");
    console.log(`Open this link within 24 hours to set the password:\n${link.url}`);
  },
});

const seed = defineCommand({
  meta: { name: "seed", description: "Fills an empty database with a demo club." },
  async run() {
    if ((await db().user.count()) > 0)
      return fail("The database already has users. Demo data can only be added to an empty one.");
    const { seedClub } = await import("./seed/seed-club.ts");
    console.log(await seedClub(db()));
  },
});

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

const main = defineCommand({
  meta: { name: "api", description: "Administration tasks that need shell access to the installation." },
  subCommands: { admin, seed },
  cleanup: () => db().$disconnect(),
});

await runMain(main);
