import { trpcHandler } from "@zea/api/http/trpc-handler";

const handle = trpcHandler("web");

export { handle as GET, handle as POST };
