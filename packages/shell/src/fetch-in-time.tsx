const answerMs = 30_000;

/** `fetch` that fails when the answer takes longer than 30 s: a connection that silently broke would stay pending for minutes. */
export const fetchInTime: typeof fetch = (input, init) => {
  const limit = AbortSignal.timeout(answerMs);
  return fetch(input, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, limit]) : limit });
};
