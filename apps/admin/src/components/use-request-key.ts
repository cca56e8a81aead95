"use client";

import { randomUuid } from "@zea/shell/random-uuid";
import { useRef } from "react";

/** Request keys for a form: the same content keeps its key, so that a retry does nothing twice; `forget` starts over. */
export function useRequestKey() {
  const last = useRef<{ content: string; key: string }>(undefined);
  return {
    keyOf(content: string): string {
      if (last.current?.content !== content) last.current = { content, key: randomUuid() };
      return last.current.key;
    },
    forget() {
      last.current = undefined;
    },
  };
}
