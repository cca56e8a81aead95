import { receiveDocument } from "@zea/api/http/receive-file";

/** Replaces the file of the coach's document `documentId` by the body, under the name `name`. */
export function POST(request: Request) {
  return receiveDocument(request);
}
