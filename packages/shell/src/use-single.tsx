"use client";

import { type MutationKey, useQueryClient } from "@tanstack/react-query";

/** Does a deed unless one of its key is under way: of a double click the second is left out, before the button can say so. */
export function useSingle(mutationKey: MutationKey): (deed: () => void) => void {
  const client = useQueryClient();
  return (deed) => {
    if (client.isMutating({ mutationKey }) === 0) deed();
  };
}
