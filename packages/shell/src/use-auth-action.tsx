"use client";

import { useState } from "react";
import { type AuthAnswer, type AuthFailure, postAuth } from "./auth-request.tsx";
import { useAuthFailure } from "./use-auth-failure.tsx";

/** `useAction` for an endpoint of the sign-in: `run` resolves to the result. Stays pending after success, while the next page loads. */
export function useAuthAction(path: string) {
  const explain = useAuthFailure();
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<AuthFailure | null>(null);
  return {
    run: async (input: Record<string, unknown>): Promise<AuthAnswer> => {
      setPending(true);
      setFailure(null);
      const answer = await postAuth(path, input);
      setPending(answer.ok);
      setFailure(answer.ok ? null : answer);
      return answer;
    },
    isPending,
    errorMessage: failure && !failure.fields ? explain(failure) : null,
    fieldErrors: failure?.fields,
  };
}
