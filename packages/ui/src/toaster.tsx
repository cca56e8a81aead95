"use client";

import { lazy, type ReactNode, Suspense, useSyncExternalStore } from "react";

const load = () => import("./sonner-toaster.tsx");
const SonnerToaster = lazy(() => load().then((module) => ({ default: module.SonnerToaster })));

let isWanted = false;
let changed = () => {};
let ready = () => {};
const mounted = new Promise<void>((done) => {
  ready = done;
});

function subscribe(listener: () => void) {
  changed = listener;
  return () => {
    changed = () => {};
  };
}

type Kind = "success" | "error" | "warning" | "info";
type Options = {
  description?: ReactNode;
  action?: { label: string; onClick: () => void };
  duration?: number;
  id?: string;
};

function show(kind: Kind) {
  return (message: ReactNode, options: Options = {}): void => {
    isWanted = true;
    changed();
    const { action, ...rest } = options;
    void Promise.all([load(), mounted]).then(([{ toast: sonner }]) => sonner[kind](message, { ...rest, action }));
  };
}

/** Shows a short message without interrupting the user, for 5 s or for `duration` (ms). */
export const toast = { success: show("success"), error: show("error"), warning: show("warning"), info: show("info") };

/** Renders the toasts. Belongs in the layout, once; its code loads with the first message. */
export function Toaster({ label, closeLabel }: { label: string; closeLabel: string }) {
  const wanted = useSyncExternalStore(
    subscribe,
    () => isWanted,
    () => false,
  );
  if (!wanted) return null;
  return (
    <Suspense>
      <SonnerToaster label={label} closeLabel={closeLabel} onReady={ready} />
    </Suspense>
  );
}
