"use client";

import { useAction } from "./use-action.tsx";

/** `useAction` for a step of setting a factor up; the page stays as it is until the last step. */
export function useFactorAction<Data, Input>(
  procedure: { mutate: (input: Input) => Promise<Data> },
  name: string,
  onSuccess: (data: Data) => unknown,
) {
  return useAction(
    { mutationKey: ["account", name], mutationFn: (input: Input) => procedure.mutate(input) },
    { onSuccess },
  );
}
