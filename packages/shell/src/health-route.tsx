import { readHealth } from "@zea/api/http/health";
import { connection } from "next/server";

/** 200 while this process and its database answer, else 503. */
export async function GET(): Promise<Response> {
  await connection();
  const health = await readHealth();
  return Response.json(health, {
    status: health.status === "ok" ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}
