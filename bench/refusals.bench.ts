import { percentiles } from "./figures.ts";
import { startClub } from "./stack.ts";

/** How often each input is sent, one at a time. */
const times = 15;

type Attack = { path: string; method: "GET" | "POST" | "PUT"; text: string };

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
const call = (text: string): Attack => ({ path: "/api/trpc/account.register", method: "POST", text });
const query = (text: string): Attack => ({
  path: `/api/trpc/coach.list?input=${encodeURIComponent(text)}`,
  method: "GET",
  text,
});

/** The dearest inputs that we know, as large as the site takes them. */
const attacks: Record<string, Attack> = {
  references: query(references()),
  typedArray: query(typedArray),
  manyAnnotations: call(`{"json":{},"meta":{"values":{${list(9_999, (at) => `"k${at}.a.b.c.d.e":["Date"]`)}},"v":1}}`),
  tooManyAnnotations: call(`{"json":{},"meta":{"values":{${list(60_000, (at) => `"k${at}":["Date"]`)}},"v":1}}`),
  samePlace: call(
    `{"json":{"a":["x"]},"meta":{"values":{${list(4_000, (at) => `"a.${"0".repeat((at % 400) + 1)}${at}":["undefined"]`)}},"v":1}}`,
  ),
  deep: call(`{"json":${"[".repeat(500_000)}${"]".repeat(500_000)}}`),
  longList: call(`{"json":[${list(500_000, () => "1")}]}`),
  manyLists: call(`{"json":[${list(900, () => `[${list(500, () => "1")}]`)}]}`),
  manyKeys: call(`{"json":{${list(70_000, (at) => `"key${at}":1`)}}}`),
  longText: call(`{"json":"${"x".repeat(1_000_000)}"}`),
  broken: call(`{"json":[${list(400_000, () => "{}")}`),
  unsigned: {
    path: "/api/inngest?fnId=zea-booking-request&stepId=step",
    method: "POST",
    text: `{"a":"${"x".repeat(8_000_000)}"}`,
  },
  tooLargeUnsigned: { path: "/api/inngest?fnId=x&stepId=step", method: "POST", text: "x".repeat(20_000_000) },
};

/** The median time in which the site answers, in milliseconds; every answer must be a refusal. */
async function measureRefusal(origin: string, { path, method, text }: Attack): Promise<number> {
  const durations: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const from = performance.now();
    const response = await fetch(origin + path, {
      method,
      headers: { origin, "content-type": "application/json" },
      body: method === "GET" ? null : text,
    }).catch(() => null); // the site hangs up on what it doesn't read
    await response?.arrayBuffer().catch(() => null);
    durations.push(performance.now() - from);
    if (response && (response.status < 400 || response.status >= 500))
      throw new Error(`${path} answered ${response.status}`);
  }
  return percentiles(durations).p50Ms;
}

const stack = await startClub();
try {
  const origin = stack.env.WEB_URL ?? "";
  const idleMs = await measureRefusal(origin, call('{"json":1}'));
  const refusals: Record<string, { kB: number; ms: number; msPerKb: number }> = {};
  for (const [name, attack] of Object.entries(attacks)) {
    const ms = await measureRefusal(origin, attack);
    const kB = attack.text.length / 1000;
    refusals[name] = {
      kB: Math.round(kB * 10) / 10,
      ms,
      msPerKb: Math.round((Math.max(0, ms - idleMs) / kB) * 1000) / 1000,
    };
    console.log(
      `${name.padEnd(20)} ${refusals[name].kB} kB, ${ms} ms, ${refusals[name].msPerKb} ms per kB beyond the smallest refusal`,
    );
  }
  const worstMsPerKb = Math.max(...Object.values(refusals).map(({ msPerKb }) => msPerKb));
  console.log(JSON.stringify({ bench: "refusals", idleMs, worstMsPerKb, refusals }));
} finally {
  await stack.stop();
}
process.exit(0);
