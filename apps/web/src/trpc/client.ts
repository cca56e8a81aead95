"use client";

import type { AppRouter } from "@zea/api/root";
import { createApi } from "@zea/shell/create-api";

export const { ApiProvider, useTRPC } = createApi<AppRouter>();
