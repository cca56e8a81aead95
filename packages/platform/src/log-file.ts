import { createWriteStream, existsSync, mkdirSync, renameSync, statSync, type WriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname } from "node:path";

const rotateAtBytes = 20_000_000;
const quietMs = 5000;

/** Opens a log for appending; one of more than 20 MB becomes `<path>.1` first. */
export function openLog(path: string): WriteStream {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  if (fileSize(path) > rotateAtBytes) renameSync(path, `${path}.1`);
  return createWriteStream(path, { flags: "a", mode: 0o600 });
}

/** The last non-blank lines of a log, ignoring its first `start` bytes. */
export async function lastLines(path: string, count: number, start = 0): Promise<string[]> {
  const bytes = await readFile(path).catch(() => Buffer.alloc(0));
  const lines = bytes.subarray(start).toString().split("\n");
  return lines.filter((line) => line.trim() !== "").slice(-count);
}

export function fileSize(path: string): number {
  return existsSync(path) ? statSync(path).size : 0;
}

/** Why a program ended, as far as its log tells: the first error after `start` bytes, otherwise the last line. */
export async function lastError(path: string, start: number): Promise<string> {
  const lines = (await lastLines(path, 100, start)).filter((line) => line !== "ended unexpectedly");
  const error = lines.map(errorIn).find((found) => found !== undefined);
  return `${error ?? lines.at(-1) ?? "it logged nothing"} (${path})`;
}

/** Passes the errors in a service's output to `onError` as single lines, at most one every five seconds. */
export function watchErrors(onError: (line: string) => void): (chunk: Buffer) => void {
  let unfinished = "";
  let nextAt = 0;
  return (chunk) => {
    const lines = (unfinished + chunk.toString()).split("\n");
    unfinished = (lines.pop() ?? "").slice(-8192);
    const error = lines.map(errorIn).find((found) => found !== undefined);
    if (error === undefined || Date.now() < nextAt) return;
    nextAt = Date.now() + quietMs;
    onError(error.slice(0, 200));
  };
}

function errorIn(line: string): string | undefined {
  if (line.startsWith("{")) return structuredError(line);
  return /^\W*(\w*Error\b|error\b|FATAL|PANIC|⨯|Unhandled)/i.test(line) ? line.trim() : undefined;
}

type StructuredLine = { level?: number | string; msg?: string; message?: string; err?: { message?: string } };

function structuredError(line: string): string | undefined {
  try {
    const { level, msg, message, err } = JSON.parse(line) as StructuredLine;
    const isError = typeof level === "number" ? level >= 50 : level === "error" || level === "fatal";
    return isError ? (msg ?? message ?? err?.message ?? line) : undefined;
  } catch {
    return undefined;
  }
}
