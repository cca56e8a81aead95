"use client";

import { useRef } from "react";

/** Request keys for a form: the same content keeps its key, so that a retry does nothing twice; `forget` starts over. */
export function useRequestKey() {
  const last = useRef<{ content: string; key: string }>(undefined);
  return {
    keyOf(content: string): string {
      if (last.current?.content !== content) last.current = { content, key: newKey() };
      return last.current.key;
    },
    forget() {
      last.current = undefined;
    },
  };
}

/** A random UUID; unlike `crypto.randomUUID` it also works without https. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
