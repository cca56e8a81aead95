import { createPageContext } from "@zea/shell/create-page-context";

export const { readContext, redirectToSignIn, clubNow, requireUser } = createPageContext({
  app: "web",
  startPage: "/home",
});
