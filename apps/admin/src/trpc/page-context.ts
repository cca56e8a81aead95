import { createPageContext } from "@zea/shell/create-page-context";

export const { readContext, redirectToSignIn, currentTime, requireUser } = createPageContext({
  app: "admin",
  startPage: "/",
});
