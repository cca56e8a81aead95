import { Prisma, type PrismaClient } from "@zea/db/generated/client";
import { shownTo } from "@zea/format/deleted-person";
import { type Locale, toLocale } from "@zea/format/locales";
import type { Person } from "../context.ts";
import { type OwnFile, type OwnRow, ownTables } from "./own-tables.ts";

export type OwnFileContent = { file: OwnFile; isSingle: boolean; rows: OwnRow[] };
export type OwnData = { locale: Locale; files: OwnFileContent[]; photo: { name: string; bytes: Uint8Array } | null };

/** Everything that is stored about the person, as of one instant. */
export function readOwnData(db: PrismaClient, { id, role }: Person): Promise<OwnData> {
  return db.$transaction(
    async (tx) => {
      const person = await tx.user.findUniqueOrThrow({ where: { id }, select: { locale: true } });
      const locale = toLocale(person.locale);
      const files: OwnFileContent[] = [];
      for (const { file, roles, rows, ...table } of ownTables) {
        if (!(roles as Person["role"][]).includes(role)) continue;
        files.push({
          file,
          isSingle: "isSingle" in table,
          rows: shownTo(await tx.$queryRaw<OwnRow[]>(rows(id, locale)), locale),
        });
      }
      const photo = await tx.file.findUnique({
        where: { personId: id },
        select: { name: true, parts: { orderBy: { nth: "asc" }, select: { bytes: true } } },
      });
      const bytes = Buffer.concat(photo?.parts.map((part) => part.bytes) ?? []);
      return { locale, files, photo: photo && { name: photo.name, bytes } };
    },
    { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead },
  );
}
