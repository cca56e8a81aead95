export { UnknownPage as default } from "@zea/shell/not-found";
