const heartbeatMs = 5000;

/** Shows a step of the start while it runs and how long it took. */
export async function showProgress<T>(label: string, work: () => Promise<T>): Promise<T> {
  const startedAt = Date.now();
  const seconds = () => `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
  const { isTTY } = process.stdout;
  const show = (text: string) => process.stdout.write(isTTY ? `\r\u001b[2K${text}` : `${text}\n`);
  show(`… ${label}`);
  const heartbeat = setInterval(() => show(`… ${label} (${seconds()})`), isTTY ? 1000 : heartbeatMs);
  try {
    const result = await work();
    show(`✓ ${label} (${seconds()})${isTTY ? "\n" : ""}`);
    return result;
  } catch (error) {
    show(`✗ ${label} (${seconds()})${isTTY ? "\n" : ""}`);
    throw error;
  } finally {
    clearInterval(heartbeat);
  }
}
