import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/** The fields of Resend's API that the club sends. */
export const IncomingMail = z.object({
  from: z.string().min(1).max(320),
  to: z.union([z.string().max(320), z.array(z.string().max(320)).min(1).max(50)]).transform((to) => [to].flat()),
  subject: z.string().min(1).max(998),
  html: z.string().max(2_000_000).default(""),
  text: z.string().max(2_000_000).default(""),
});
export type IncomingMail = z.infer<typeof IncomingMail>;

const KeptMail = IncomingMail.extend({
  id: z.uuid(),
  receivedAt: z.iso.datetime(),
  key: z.string().nullable(),
  hash: z.string(),
});
export type KeptMail = z.infer<typeof KeptMail>;

export type Store = {
  /** Returns the mail's id. The same key with the same mail is kept once; with another mail it is a conflict. */
  keep: (mail: IncomingMail, key: string | null) => Promise<string | "conflict">;
  /** Newest first; only mails to `to`, if given. */
  list: (to?: string) => KeptMail[];
  find: (id: string) => KeptMail | undefined;
};

/** Opens a folder of mails, one file each; unreadable files are ignored. */
export async function openStore(folder: string): Promise<Store> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const kept = await readAll(folder);
  const byKey = new Map<string, KeptMail>();
  for (const mail of kept) if (mail.key) byKey.set(mail.key, mail);
  return {
    async keep(mail, key) {
      const hash = createHash("sha256").update(JSON.stringify(mail)).digest("hex");
      const before = key === null ? undefined : byKey.get(key);
      if (before) return before.hash === hash ? before.id : "conflict";
      const row: KeptMail = { id: randomUUID(), receivedAt: new Date().toISOString(), key, hash, ...mail };
      kept.push(row);
      if (key !== null) byKey.set(key, row);
      await write(folder, row);
      return row.id;
    },
    list: (to) => kept.filter((mail) => !to || mail.to.some((one) => one.toLowerCase() === to.toLowerCase())).reverse(),
    find: (id) => kept.find((mail) => mail.id === id),
  };
}

async function write(folder: string, mail: KeptMail): Promise<void> {
  const path = join(folder, `${mail.receivedAt.replaceAll(":", "-")}-${mail.id}.json`);
  await writeFile(`${path}.part`, JSON.stringify(mail, null, 2), { mode: 0o600 });
  await rename(`${path}.part`, path);
}

async function readAll(folder: string): Promise<KeptMail[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  const read = names.map(async (name) => {
    const text = await readFile(join(folder, name), "utf8").catch(() => "null");
    const { data } = KeptMail.safeParse(parse(text));
    return data ? [data] : [];
  });
  return (await Promise.all(read)).flat();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
