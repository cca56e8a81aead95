/** Percentiles of durations in milliseconds, rounded to one decimal. */
export function percentiles(durations: number[]): { p50Ms: number; p95Ms: number; p99Ms: number } {
  const sorted = [...durations].sort((a, b) => a - b);
  const at = (share: number) => Math.round((sorted[Math.ceil(share * sorted.length) - 1] ?? 0) * 10) / 10;
  return { p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) };
}

/** Runs `work` `count` times on each of `clients` concurrent clients and returns percentiles and throughput. `before` runs ahead of each call and is not measured. */
export async function measure(
  clients: number,
  count: number,
  work: (client: number, turn: number) => Promise<void>,
  before?: () => Promise<void>,
) {
  const durations: number[] = [];
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let turn = 0; turn < count; turn += 1) {
        await before?.();
        const from = performance.now();
        await work(client, turn);
        durations.push(performance.now() - from);
      }
    }),
  );
  const busySeconds = durations.reduce((sum, one) => sum + one, 0) / 1000 / clients;
  return { ...percentiles(durations), perSecond: Math.round(durations.length / busySeconds) };
}
