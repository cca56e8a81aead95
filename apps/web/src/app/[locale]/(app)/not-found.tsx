export { NotFound as default } from "@zea/shell/not-found";
