import { createTRPCClient } from "@trpc/client";
import type { AdminRouter } from "@zea/api/root";
import { links } from "./links.tsx";

/** The procedures of a person's own account, which both sites have. */
export const accountClient = createTRPCClient<AdminRouter>({ links: links() }).account;
