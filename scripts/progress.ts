const beatMs = 5000;

/** Says what is going on and how long it took; a long wait shows that it is alive. */
export async function step<T>(label: string, work: () => Promise<T>): Promise<T> {
  const begun = Date.now();
  const seconds = () => `${((Date.now() - begun) / 1000).toFixed(1)} s`;
  const { isTTY } = process.stdout;
  const show = (text: string) => process.stdout.write(isTTY ? `\r\u001b[2K${text}` : `${text}\n`);
  show(`… ${label}`);
  const beat = setInterval(() => show(`… ${label} (${seconds()})`), isTTY ? 1000 : beatMs);
  try {
    const result = await work();
    show(`✓ ${label} (${seconds()})${isTTY ? "\n" : ""}`);
    return result;
  } catch (error) {
    show(`✗ ${label} (${seconds()})${isTTY ? "\n" : ""}`);
    throw error;
  } finally {
    clearInterval(beat);
  }
}
