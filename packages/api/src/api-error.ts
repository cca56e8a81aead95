import { TRPCError } from "@trpc/server";
import { constraintReason } from "@zea/db/constraints";
import { type Details, DomainError, type ErrorKind, type Reason } from "@zea/domain/errors";
import { z } from "zod";

type Code = TRPCError["code"];

/** What the client receives of a failed call; apps translate `reason` into a message. */
export type ApiError = {
  reason: Reason;
  details: Details;
  /** The message key of each invalid field's first problem. */
  fields: Record<string, string>;
};

const codeOf: Record<ErrorKind, Code> = {
  not_found: "NOT_FOUND",
  forbidden: "FORBIDDEN",
  conflict: "CONFLICT",
  limit: "UNPROCESSABLE_CONTENT",
};

const reasonOf: Partial<Record<Code, Reason>> = {
  UNAUTHORIZED: "request.unauthenticated",
  FORBIDDEN: "request.forbidden",
  NOT_FOUND: "request.not_found",
  PAYLOAD_TOO_LARGE: "request.too_large",
  TOO_MANY_REQUESTS: "request.too_many",
  INTERNAL_SERVER_ERROR: "request.failed",
};

/** Refusals of one field, with the message that it shows. */
const fieldsOfReason: Partial<Record<Reason, Record<string, string>>> = {
  "account.birth_date_future": { birthDate: "account.birth_date_future" },
  "account.too_young": { birthDate: "profile.too_young" },
};

/** Converts a domain error or a violated constraint into a TRPCError with its status; null for an unexpected error. */
export function toKnownError(error: unknown): TRPCError | null {
  const known = error instanceof TRPCError && error.cause ? error.cause : error;
  if (known instanceof DomainError) {
    const code = known.reason === "request.too_many" ? "TOO_MANY_REQUESTS" : codeOf[known.kind];
    return new TRPCError({ code, message: known.reason, cause: known });
  }
  const reason = constraintReason(known);
  if (reason) return toKnownError(new DomainError("conflict", reason));
  return error instanceof TRPCError && error.code !== "INTERNAL_SERVER_ERROR" ? error : null;
}

export function describeApiError({ code, cause }: TRPCError): ApiError {
  if (cause instanceof DomainError) {
    return { reason: cause.reason, details: cause.details, fields: fieldsOfReason[cause.reason] ?? {} };
  }
  const fields = cause instanceof z.ZodError ? fieldsOf(cause) : {};
  return { reason: reasonOf[code] ?? "request.invalid", details: {}, fields };
}

/** The refusal of one field, like one by the schema of an input; `message` is a translation key. */
export function fieldError(field: string, message: string): TRPCError {
  const issue = { code: "custom" as const, path: [field], message, input: undefined };
  return new TRPCError({ code: "BAD_REQUEST", cause: new z.ZodRealError([issue]) });
}

const key = /^[a-z]+(\.[a-z_]+)+$/;

function fieldsOf(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const { path, message } of error.issues) {
    fields[path.map(String).join(".")] ??= key.test(message) ? message : "request.invalid";
  }
  return fields;
}
