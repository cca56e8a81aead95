"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether this page can use passkeys: a browser that knows them, and a name in the address bar; false on the server. */
export function usePasskeysPossible(): boolean {
  return useSyncExternalStore(
    never,
    () => "PublicKeyCredential" in window && !/^[\d.]+$|^\[/.test(window.location.hostname),
    () => false,
  );
}
