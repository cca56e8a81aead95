export { Loading as default } from "@zea/shell/loading";
