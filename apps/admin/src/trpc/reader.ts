import { readerOf } from "@zea/shell/reader";

export const { readContext, clubNow, signedInReader } = readerOf("admin", "/");
