import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type * as Wasm from "@prisma/schema-engine-wasm/schema_engine_bg";
import { SchemaEngineAdapter } from "./schema-engine-adapter.ts";

type Glue = typeof Wasm & { __wbg_set_wasm(exports: WebAssembly.Exports): void };

let glue: Promise<Glue> | undefined;

/** Runs `work` with Prisma's schema engine as WebAssembly, so that no binary is downloaded. */
export async function withSchemaEngine<T>(
  url: string,
  schema: { path: string; content: string }[],
  work: (engine: Wasm.SchemaEngine) => Promise<T>,
): Promise<T> {
  glue ??= load();
  const { SchemaEngine } = await glue;
  const adapter = new SchemaEngineAdapter(url);
  const datamodels = schema.map(({ path, content }): [string, string] => [path, content]);
  try {
    const engine = await SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(adapter));
    return await work(engine).finally(() => engine.free());
  } finally {
    await adapter.close();
  }
}

async function load(): Promise<Glue> {
  const path = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const loaded: Glue = await import(path);
  const code = new WebAssembly.Module(await readFile(join(dirname(path), "schema_engine_bg.wasm")));
  const { exports } = new WebAssembly.Instance(code, { "./schema_engine_bg.js": loaded });
  loaded.__wbg_set_wasm(exports);
  (exports as { __wbindgen_start(): void }).__wbindgen_start();
  return loaded;
}
