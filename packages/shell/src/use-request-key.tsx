"use client";

import { useState } from "react";
import { randomUuid } from "./random-uuid.tsx";

/**
 * Request keys for a form or a page, which live as long as it does. The same content keeps its key, so that pressing again
 * after a lost answer does nothing twice; after `forget`, or on a page opened anew, the same content is a new request.
 */
export function useRequestKey() {
  const [keys] = useState(() => new Map<string, string>());
  return {
    keyOf(request: object): string {
      const content = JSON.stringify(request);
      const key = keys.get(content) ?? randomUuid();
      keys.set(content, key);
      return key;
    },
    /** Call when the outcome is known. */
    forget: () => keys.clear(),
  };
}
