"use client";

import { useState } from "react";
import { type AuthAnswer, postAuth } from "./auth-request.tsx";
import { useAuthFailure } from "./use-auth-failure.tsx";

/** `useAction` for an endpoint of the sign-in: `run` resolves to the result. Stays pending after success, while the next page loads. */
export function useAuthAction(path: string) {
  const explain = useAuthFailure();
  const [state, setState] = useState<{ isPending: boolean; code: string | null }>({ isPending: false, code: null });
  return {
    run: async (input: Record<string, unknown>): Promise<AuthAnswer> => {
      setState({ isPending: true, code: null });
      const answer = await postAuth(path, input);
      setState({ isPending: answer.ok, code: answer.ok ? null : answer.code });
      return answer;
    },
    isPending: state.isPending,
    errorMessage: state.code === null ? null : explain(state.code),
  };
}
