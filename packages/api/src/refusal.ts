import { TRPCError } from "@trpc/server";
import { constraintReason } from "@zea/db/constraints";
import { DomainError, type ErrorKind, type Reason } from "@zea/domain/errors";
import { z } from "zod";

type Code = TRPCError["code"];

/** What a client is told about a failed call; the sentence is the app's, by `reason`. */
export type Refusal = {
  reason: Reason;
  facts: Record<string, string | number>;
  /** By field, the key of its first problem. */
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

/** A refusal of the domain or of the database as an error with its status; null for what nobody foresaw. */
export function toRefusal(error: unknown): TRPCError | null {
  const known = error instanceof TRPCError && error.cause ? error.cause : error;
  if (known instanceof DomainError) {
    const code = known.reason === "request.too_many" ? "TOO_MANY_REQUESTS" : codeOf[known.kind];
    return new TRPCError({ code, message: known.reason, cause: known });
  }
  const reason = constraintReason(known);
  if (reason) return toRefusal(new DomainError("conflict", reason));
  return error instanceof TRPCError && error.code !== "INTERNAL_SERVER_ERROR" ? error : null;
}

/** What the client is told about an error that is on its way out. */
export function describeRefusal({ code, cause }: TRPCError): Refusal {
  if (cause instanceof DomainError) return { reason: cause.reason, facts: cause.facts, fields: {} };
  const fields = cause instanceof z.ZodError ? fieldsOf(cause) : {};
  return { reason: reasonOf[code] ?? "request.invalid", facts: {}, fields };
}

const key = /^[a-z]+(\.[a-z_]+)+$/;

function fieldsOf(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const { path, message } of error.issues) {
    fields[path.map(String).join(".")] ??= key.test(message) ? message : "request.invalid";
  }
  return fields;
}
