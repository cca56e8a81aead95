import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { db } from "@zea/db/client";
import type { PrismaClient } from "@zea/db/generated/client";
import type { Ctx, Person } from "@zea/domain/context";
import { DomainError } from "@zea/domain/errors";
import { attachFile } from "@zea/domain/file/attach-file";
import { mediaTypeOf } from "@zea/domain/file/media-type";
import { AttachFile } from "@zea/domain/file/schema";
import { setPhoto } from "@zea/domain/file/set-photo";
import { fileMebibytesAtMost } from "@zea/domain/file/values";
import { publicOrigin } from "@zea/environment/origins";
import { z } from "zod";
import { describeApiError, toKnownError } from "../api-error.ts";
import type { App } from "../app.ts";
import { takeAttempts } from "../attempts.ts";
import { type Context, createContext, type SignedIn } from "../context.ts";
import { countRefusal } from "../count-refusal.ts";
import { encodePhoto, encodeScan } from "../encode-image.ts";
import { isWithinInputLimits } from "../input-limits.ts";
import { logFailure } from "../trpc.ts";
import { readBody } from "./read-body.ts";
import { fileBodyLimit, filesPath, rejectedStatus, uploadTimeoutMs } from "./request-guard.ts";

type Upload<Actor extends Person, Schema extends z.ZodType> = {
  app: App;
  /** The actor for a signed-in person, or null if they may not send this. */
  actorOf: (user: SignedIn) => Actor | null;
  /** What the query of the URL says about the file. */
  schema: Schema;
  store: (ctx: Ctx<Actor>, input: z.output<Schema>, bytes: Uint8Array) => Promise<{ fileId: string }>;
};

/** Replaces the photo of the athlete or coach who sends it. */
export function receivePhoto(request: Request, database?: PrismaClient): Promise<Response> {
  const actorOf = ({ id, role }: SignedIn): Person => ({ id, role });
  const store = async (ctx: Ctx<Person>, _: object, bytes: Uint8Array) => {
    const type = mediaTypeOf(bytes);
    if (type === null || type === "application/pdf") throw new DomainError("limit", "file.not_an_image");
    return setPhoto(ctx, { name: "photo.webp", ...(await encodePhoto(bytes)) });
  };
  return receive(request, { app: "web", actorOf, schema: z.object({}), store }, database);
}

/** Replaces the file of a coach's document, which an administrator sends: a PDF, kept as it is, or an image. */
export function receiveDocument(request: Request, database?: PrismaClient): Promise<Response> {
  const upload: Upload<{ role: "ADMIN"; id: string }, typeof AttachFile> = {
    app: "admin",
    actorOf: ({ id, role }) => (role === "ADMIN" ? { id, role } : null),
    schema: AttachFile,
    store: async (ctx, { documentId, name }, bytes) => {
      const type = mediaTypeOf(bytes);
      if (type === null) throw new DomainError("limit", "file.not_a_document");
      const isPdf = type === "application/pdf";
      const content = isPdf ? { mediaType: type, bytes } : await encodeScan(bytes);
      const stem = name.replace(/\.[a-z0-9]{1,5}$/i, "");
      return attachFile(ctx, { documentId, name: `${stem}.${isPdf ? "pdf" : "jpg"}`, ...content });
    },
  };
  return receive(request, upload, database);
}

/**
 * Receives a file as the body of a request and answers 201 with its id, or an error in the API's form. Who sends it and
 * what for is proven before the body is read.
 */
async function receive<Actor extends Person, Schema extends z.ZodType>(
  request: Request,
  upload: Upload<Actor, Schema>,
  database: PrismaClient = db(),
): Promise<Response> {
  const { app } = upload;
  const status = rejectedStatus(request, filesPath, publicOrigin(app));
  if (status) return refuse(rejected(status), { status });
  const context = await createContext({ headers: request.headers, app, database });
  const { requestId } = context;
  try {
    return Response.json(await receiveFrom(request, context, upload), { status: 201, headers: noStore });
  } catch (error) {
    if (error instanceof BodyRejected) return refuse(rejected(error.status), { status: error.status, requestId });
    const known = toKnownError(error);
    if (known) {
      countRefusal(context, getHTTPStatusCodeFromError(known));
      return refuse(known, { requestId });
    }
    const failure = new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause: error });
    logFailure(failure, { path: filesPath, requestId });
    return refuse(failure, { requestId });
  }
}

class BodyRejected extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`The body was rejected with ${status}.`);
    this.status = status;
  }
}

async function receiveFrom<Actor extends Person, Schema extends z.ZodType>(
  request: Request,
  { session, db: database, clock, address, source }: Context,
  { actorOf, schema, store }: Upload<Actor, Schema>,
) {
  if (!session) throw new TRPCError({ code: "UNAUTHORIZED" });
  const actor = actorOf(session.user);
  if (!actor) throw new TRPCError({ code: "FORBIDDEN" });
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const input = schema.safeParse(query);
  if (!input.success || !isWithinInputLimits(query)) throw new TRPCError({ code: "BAD_REQUEST", cause: input.error });
  await takeAttempts(database, { source, personId: actor.id }, [{ limit: "upload", of: [actor.id] }]);
  return oneOfFew(actor.id, async () => {
    const bytes = await readBody(request, fileBodyLimit, uploadTimeoutMs);
    if (typeof bytes === "number") throw new BodyRejected(bytes);
    return store({ db: database, now: await clock(), actor, address, source }, input.data, bytes);
  });
}

const uploadsAtOnce = 3;
const uploading = new Map<string, number>();

/** Refuses what a person sends beside too much else: the bodies that this process holds in memory are few. */
async function oneOfFew<T>(personId: string, work: () => Promise<T>): Promise<T> {
  const count = uploading.get(personId) ?? 0;
  if (count >= uploadsAtOnce) throw new DomainError("limit", "request.too_many", { seconds: uploadTimeoutMs / 1000 });
  uploading.set(personId, count + 1);
  return work().finally(() => {
    const left = (uploading.get(personId) ?? 1) - 1;
    if (left > 0) uploading.set(personId, left);
    else uploading.delete(personId);
  });
}

const noStore = { "cache-control": "private, no-store" };

function rejected(status: number): TRPCError {
  if (status === 403) return new TRPCError({ code: "FORBIDDEN" });
  if (status !== 413) return new TRPCError({ code: "BAD_REQUEST" });
  const cause = new DomainError("limit", "file.too_large", { mebibytes: fileMebibytesAtMost });
  return new TRPCError({ code: "PAYLOAD_TOO_LARGE", cause });
}

/** An error as tRPC's clients know it. The connection ends, since the body may not have been read. */
function refuse(
  error: TRPCError,
  { status = getHTTPStatusCodeFromError(error), requestId = null }: { status?: number; requestId?: string | null },
): Response {
  const data = { code: error.code, httpStatus: status, ...describeApiError(error), requestId };
  return Response.json(data, { status, headers: { ...noStore, connection: "close" } });
}
