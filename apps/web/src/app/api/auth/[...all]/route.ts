import { authOf } from "@zea/api/auth";

const handle = (request: Request): Promise<Response> => authOf("web").handler(request);

export { handle as GET, handle as POST };
