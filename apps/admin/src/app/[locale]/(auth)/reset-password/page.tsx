export { generateMetadata, ResetPage as default } from "@zea/shell/reset-page";
