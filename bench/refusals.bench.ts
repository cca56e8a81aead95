import { readFile } from "node:fs/promises";
import { startClub, webPid } from "./stack.ts";

/** How often a large input is sent, one at a time, after some that don't count; a small one four times as often. */
const times = 20;
const warmUp = 5;
const tickMs = 10;

/** What a refusal may cost at most. */
const limitMsPerKb = 1;

/** `status` is the expected answer: another one would measure another refusal. */
type Attack = { path: string; method: "GET" | "POST"; text: string; status: number };

const names = Array.from({ length: 18 }, (_, key) => `k${key}`);

/** Each key of a level refers to the next level: 18 keys over 6 levels. */
function references(): string {
  const levels = Array.from(
    { length: 5 },
    (_, level) => (name: string) =>
      Array(level + 1)
        .fill(name)
        .join("."),
  );
  const equalities = levels.map((path) => [path("k0"), names.slice(1).map(path)]);
  const json = Object.fromEntries(names.map((name) => [name, {}]));
  return JSON.stringify({ json, meta: { referentialEqualities: Object.fromEntries(equalities), v: 1 } });
}

const list = (length: number, entry: (index: number) => string) =>
  Array.from({ length }, (_, at) => entry(at)).join(",");
const typedArray = '{"json":{"a":30000000},"meta":{"values":{"a":[["typed-array","Float64Array"]]},"v":1}}';
const call = (text: string): Attack => ({ path: "/api/trpc/account.register", method: "POST", text, status: 400 });
const query = (text: string): Attack => ({
  path: `/api/trpc/coach.get?input=${encodeURIComponent(text)}`,
  method: "GET",
  text,
  status: 400,
});
const engineCall = (text: string, status: number): Attack => ({
  path: "/api/inngest?fnId=zea-booking-request&stepId=step",
  method: "POST",
  text,
  status,
});
const deep = `{"json":${"[".repeat(500_000)}${"]".repeat(500_000)}}`;

/** The dearest inputs that we know, as large as the site takes them, and larger ones, which it doesn't read. */
const attacks: Record<string, Attack> = {
  references: query(references()),
  typedArray: query(typedArray),
  manyAnnotations: call(`{"json":{},"meta":{"values":{${list(9_999, (at) => `"k${at}.a.b.c.d.e":["Date"]`)}},"v":1}}`),
  tooManyAnnotations: call(`{"json":{},"meta":{"values":{${list(58_000, (at) => `"k${at}":["Date"]`)}},"v":1}}`),
  samePlace: call(
    `{"json":{"a":["x"]},"meta":{"values":{${list(4_000, (at) => `"a.${"0".repeat((at % 400) + 1)}${at}":["undefined"]`)}},"v":1}}`,
  ),
  deep: call(deep),
  longList: call(`{"json":[${list(500_000, () => "1")}]}`),
  manyLists: call(`{"json":[${list(900, () => `[${list(500, () => "1")}]`)}]}`),
  manyKeys: call(`{"json":{${list(70_000, (at) => `"key${at}":1`)}}}`),
  longText: call(`{"json":"${"x".repeat(1_000_000)}"}`),
  broken: call(`{"json":[${list(345_000, () => "{}")}`),
  tooLarge: { ...call("x".repeat(5_000_000)), status: 413 },
  signIn: { ...call(deep), path: "/api/auth/sign-in/email" },
  file: { ...call("x".repeat(10_000_000)), path: "/api/v1/files", status: 401 },
  unsigned: engineCall(`{"a":"${"x".repeat(8_000_000)}"}`, 401),
  tooLargeUnsigned: engineCall("x".repeat(20_000_000), 413),
};

async function send(origin: string, { path, method, text, status }: Attack): Promise<void> {
  const response = await fetch(origin + path, {
    method,
    headers: { origin, "content-type": "application/json" },
    body: method === "GET" ? null : text,
  }).catch(() => null); // the site hangs up on what it doesn't read
  await response?.arrayBuffer().catch(() => null);
  if (response && response.status !== status) throw new Error(`${path} answered ${response.status}, not ${status}.`);
}

/** The processor time that the web process has used. Its thread that answers has the largest part of it. */
async function usedMs(pid: string): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, "utf8")).split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * tickMs;
}

/** What one refusal costs the web process, in milliseconds. */
async function measureRefusal(origin: string, pid: string, attack: Attack): Promise<number> {
  const count = attack.text.length < 10_000 ? 4 * times : times;
  for (let turn = 0; turn < warmUp; turn += 1) await send(origin, attack);
  const from = await usedMs(pid);
  for (let turn = 0; turn < count; turn += 1) await send(origin, attack);
  return Math.round(((await usedMs(pid)) - from) / count / 0.1) / 10;
}

const stack = await startClub();
try {
  const origin = stack.env.WEB_URL ?? "";
  const pid = await webPid();
  // else the first one measured would pay for code that is not compiled yet
  for (let turn = 0; turn < 100; turn += 1) await send(origin, query(typedArray));
  const smallestMs = await measureRefusal(origin, pid, call('{"json":1}'));
  console.log(`${"smallest refusal".padEnd(20)} ${smallestMs} ms, which the others are compared with`);
  const refusals: Record<string, { kB: number; ms: number; msPerKb: number }> = {};
  for (const [name, attack] of Object.entries(attacks)) {
    const ms = await measureRefusal(origin, pid, attack);
    // with its headers, a request has at least one
    const kB = Math.max(1, Math.round(attack.text.length / 100) / 10);
    const msPerKb = Math.round((Math.max(0, ms - smallestMs) / kB) * 1000) / 1000;
    refusals[name] = { kB, ms, msPerKb };
    console.log(`${name.padEnd(20)} ${ms} ms for ${kB} kB: ${msPerKb} ms per kB beyond the smallest`);
  }
  const worstMsPerKb = Math.max(...Object.values(refusals).map(({ msPerKb }) => msPerKb));
  console.log(`the dearest refusal  ${worstMsPerKb} ms per kB, where ${limitMsPerKb} is the limit\n`);
  console.log(JSON.stringify({ bench: "refusals", times, smallestMs, worstMsPerKb, limitMsPerKb, refusals }));
} finally {
  await stack.stop();
}
process.exit();
