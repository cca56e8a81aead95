import { createHash } from "node:crypto";
import { type CsvProfile, csvProfiles } from "@zea/format/csv-profile";
import type { Ctx } from "../context.ts";
import { csvHead, csvRows } from "../csv.ts";
import type { FileLayout } from "./file-rows.ts";
import type { FileProfile } from "./values.ts";

type Content = "lines" | "sessions";

/** Replaces a report's files of one content, one per CSV profile, written from the same rows. */
export async function openFiles<Item>(
  ctx: Ctx,
  reportId: string,
  content: Content,
  layoutOf: (profile: CsvProfile) => FileLayout<Item>,
) {
  const files = await Promise.all(
    csvProfiles.map((profile) => openFile(ctx, reportId, `${content}-${profile}`, layoutOf(profile))),
  );
  return {
    write: async (items: Item[]) => {
      for (const file of files) await file.write(items);
    },
    end: async () => {
      for (const file of files) await file.end();
    },
  };
}

async function openFile<Item>(ctx: Ctx, reportId: string, profile: FileProfile, layout: FileLayout<Item>) {
  const { db, now } = ctx;
  const hash = createHash("sha256");
  let nth = 0;
  const add = async (bytes: Buffer<ArrayBuffer>) => {
    hash.update(bytes);
    await db.paymentFilePart.create({ data: { reportId, profile, nth, bytes }, select: { nth: true } });
    nth += 1;
  };
  await db.paymentFilePart.deleteMany({ where: { reportId, profile } });
  await add(csvHead(layout));
  return {
    write: (items: Item[]) => add(csvRows(items.map(layout.rowOf), layout)),
    end: () => {
      const file = { sha256: hash.digest("hex"), createdAt: now };
      return db.paymentFile.upsert({
        where: { reportId_profile: { reportId, profile } },
        create: { reportId, profile, ...file },
        update: file,
      });
    },
  };
}
