import { db } from "@zea/db/client";
import { defineCommand, runMain } from "citty";
import { z } from "zod";

const admin = defineCommand({
  meta: { name: "admin", description: "Prints a one-time link with which an administrator sets a password." },
  args: { email: { type: "positional", description: "the administrator's address", required: true } },
  async run({ args }) {
    const address = z.email().safeParse(args.email.trim());
    if (!address.success) return complain(`${args.email} is not an e-mail address.`);
    const { inviteAdmin } = await import("./first-admin.ts");
    const link = await inviteAdmin(db(), address.data);
    if (!link) return complain(`${address.data} belongs to somebody who is not an administrator.`);
    console.log(`Open this link within a day to set the password:\n${link}`);
  },
});

const seed = defineCommand({
  meta: { name: "seed", description: "Fills an empty database with a club to look at." },
  async run() {
    if ((await db().user.count()) > 0)
      return complain("There are people in this database: the demo data goes into an empty one only.");
    const { seedClub } = await import("./seed/club.ts");
    console.log(await seedClub(db()));
  },
});

function complain(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

const main = defineCommand({
  meta: { name: "api", description: "Administration of an installation, by whoever has its shell." },
  subCommands: { admin, seed },
  cleanup: () => db().$disconnect(),
});

await runMain(main);
