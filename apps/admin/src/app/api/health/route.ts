export { GET } from "@zea/shell/health-route";
