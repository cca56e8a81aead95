"use client";

import type { AdminRouter } from "@zea/api/root";
import { createApi } from "@zea/shell/create-api";

export const { ApiProvider, useTRPC } = createApi<AdminRouter>({
  refreshedAfterActs: [
    ["analytics", "dashboard"],
    ["analytics", "exceptionCounts"],
  ],
});
