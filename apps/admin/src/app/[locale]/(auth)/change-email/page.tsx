export { ChangeEmailPage as default, generateMetadata } from "@zea/shell/change-email-page";
