/** Whether the client's copy is the one of this strong `etag`: If-None-Match lists it, as strong or weak, or is `*`. */
export function isUnchanged(request: Request, etag: string): boolean {
  const known = request.headers.get("if-none-match")?.trim() ?? "";
  if (known === "*") return true;
  return [...known.matchAll(/(?:^|,)\s*(?:W\/)?("[^"]*")\s*(?=,|$)/g)].some(([, tag]) => tag === etag);
}
