export { ForgotPage as default, generateMetadata } from "@zea/shell/forgot-page";
