import { trpcHandler } from "@zea/api/http/trpc-handler";

const handle = trpcHandler("admin");

export { handle as GET, handle as POST };
