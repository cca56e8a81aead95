import { connection } from "next/server";

/** Whether this process answers. */
export async function GET(): Promise<Response> {
	await connection();
	return Response.json(
		{ status: "ok" },
		{ headers: { "cache-control": "no-store" } },
	);
}
