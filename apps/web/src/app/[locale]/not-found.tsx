export { RootNotFound as default } from "@zea/shell/not-found";
