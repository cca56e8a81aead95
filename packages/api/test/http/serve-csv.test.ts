import type { PrismaClient } from "@zea/db/generated/client";
import { makeAdmin } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { expect } from "vitest";
import { serveAthletes, serveAudit, serveCoaches } from "../../src/http/csv-exports.ts";
import { fileWords } from "../../testing/file-words.ts";
import { createSession } from "../../testing/sign-in.ts";

type Answer = (request: Request, database: PrismaClient) => Promise<Response>;
const files: Record<string, Answer> = {
  athletes: (request, db) => serveAthletes(request, fileWords.athletes, db),
  coaches: (request, db) => serveCoaches(request, fileWords.coaches, db),
  audit: (request, db) => serveAudit(request, fileWords.audit, db),
};

test.for(Object.entries(files))(
  "the export of %s rejects a search with characters that cannot be stored",
  async ([, answer], { db, url }) => {
    process.env.DATABASE_URL = url;
    const headers = await createSession(db, "admin", (await makeAdmin(db)).id);
    const download = (search: string) =>
      answer(new Request(`http://127.0.0.1/api/v1/file?profile=es&search=${search}`, { headers }), db);
    expect((await download("%00")).status).toBe(400);
    expect(await db.auditEntry.count()).toBe(0);
    expect((await download("ana")).status).toBe(200);
  },
);
