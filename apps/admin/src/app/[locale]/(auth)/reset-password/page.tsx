export { generateMetadata, ResetPasswordPage as default } from "@zea/shell/reset-password-page";
