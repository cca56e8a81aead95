"use client";

import { TRPCClientError } from "@trpc/client";
import type { ApiError } from "@zea/api/api-error";
import { fileBodyLimit, filesPath } from "@zea/api/http/request-guard";
import { useAction } from "./use-action.tsx";

type Upload = { file: Blob; query?: Record<string, string> };
type Refusal = Pick<ApiError, "reason" | "details"> & { code?: string };

const tooLarge: Refusal = { reason: "file.too_large", details: { mebibytes: fileBodyLimit / 2 ** 20 } };

/** An action that sends a file to the site, and its failures like those of the API. It can be repeated without a second effect. */
export function useUpload(options: Parameters<typeof useAction<{ fileId: string }, unknown, Upload>>[1]) {
  return useAction<{ fileId: string }, unknown, Upload>({ mutationKey: [filesPath], mutationFn: send }, options);
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
