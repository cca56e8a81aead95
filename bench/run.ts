import { readdir } from "node:fs/promises";

const names = (await readdir(import.meta.dirname))
  .filter((file) => file.endsWith(".bench.ts"))
  .map((file) => file.replace(".bench.ts", ""))
  .sort();
const [name = ""] = process.argv.slice(2);

if (!names.includes(name)) {
  console.error(`npm run bench NAME, where NAME is one of: ${names.join(", ")}`);
  process.exit(1);
}
await import(`./${name}.bench.ts`);
