import { receivePhoto } from "@zea/api/http/receive-file";

/** Replaces the person's own photo by the image in the body. */
export function POST(request: Request) {
  return receivePhoto(request);
}
