"use client";

import { TRPCClientError } from "@trpc/client";
import type { ApiError } from "@zea/api/api-error";
import { fileBodyLimit, filesPath } from "@zea/api/http/request-guard";
import { useState } from "react";
import { useAction } from "./use-action.tsx";
import { refusalOf } from "./use-error-message.tsx";

type Upload = { file: Blob; query?: Record<string, string> };
type Options = NonNullable<Parameters<typeof useAction<{ fileId: string }, unknown, Upload>>[1]>;
type Refusal = Pick<ApiError, "reason" | "details"> & { code?: string };

const tooLarge: Refusal = { reason: "file.too_large", details: { mebibytes: fileBodyLimit / 2 ** 20 } };

/**
 * The choice of a file and the action that sends it to the site, with failures like those of the API. The choice is dropped
 * once it is stored, or refused for what it is; until then it can be sent again without a second effect.
 */
export function useUpload<Chosen extends Upload>({ onSuccess, ...options }: Omit<Options, "onError">) {
  const [chosen, choose] = useState<Chosen | null>(null);
  const action = useAction<{ fileId: string }, unknown, Upload>(
    { mutationKey: [filesPath], mutationFn: send },
    {
      ...options,
      onSuccess: (stored, input) => {
        choose(null);
        return onSuccess?.(stored, input);
      },
      // another try would not make it acceptable
      onError: (failure) => refusalOf(failure)?.reason.startsWith("file.") && choose(null),
    },
  );
  return { ...action, chosen, choose };
}

async function send({ file, query }: Upload): Promise<{ fileId: string }> {
  if (file.size > fileBodyLimit) throw refused(tooLarge);
  const response = await fetch(`${filesPath}?${new URLSearchParams(query)}`, { method: "POST", body: file });
  const answer = await response.json();
  if (!response.ok) throw refused(answer);
  return answer;
}

function refused(data: Refusal) {
  return TRPCClientError.from({ error: { code: -32_600, message: data.reason, data } });
}
