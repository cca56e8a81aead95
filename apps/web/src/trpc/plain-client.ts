import { createTRPCClient } from "@trpc/client";
import type { AppRouter } from "@zea/api/root";
import { links } from "@zea/shell/links";

/** The API for pages that only post a form: no query cache, so a smaller script. */
export const plainClient = createTRPCClient<AppRouter>({ links: links() });
