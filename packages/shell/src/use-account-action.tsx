"use client";

import { useRouter } from "./navigation.tsx";
import { useAction } from "./use-action.tsx";

type Options<Data, Input> = {
  success?: (data: Data, input: Input) => string;
  onSuccess?: (data: Data, input: Input) => unknown;
};

/** `useAction` for a procedure of the person's own account; the account page shows the outcome. */
export function useAccountAction<Data, Input>(
  procedure: { mutate: (input: Input) => Promise<Data> },
  name: string,
  options: Options<Data, Input>,
) {
  const router = useRouter();
  const mutation = { mutationKey: ["account", name], mutationFn: (input: Input) => procedure.mutate(input) };
  return useAction(mutation, {
    ...options,
    onSuccess: (data, input) => {
      router.refresh();
      return options.onSuccess?.(data, input);
    },
    refresh: [{ queryKey: [["account"]] }],
  });
}
