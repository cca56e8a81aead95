import { createChangeEmailPage } from "@zea/shell/change-email-page";
import { fetchOrNotFound, trpc } from "@/trpc/server.ts";

export { generateMetadata } from "@zea/shell/change-email-page";

export default createChangeEmailPage((token) => fetchOrNotFound(trpc.account.emailChange.queryOptions({ token })));
