import { webRouter } from "@zea/api/root";
import { createPagesApi } from "@zea/shell/create-pages-api";
import { readContext } from "./reader.ts";

export const { trpc, prefetch, HydrateClient } = createPagesApi(webRouter, readContext);
