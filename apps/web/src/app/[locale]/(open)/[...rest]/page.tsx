export { missingMetadata as generateMetadata, UnknownPage as default } from "@zea/shell/not-found";
