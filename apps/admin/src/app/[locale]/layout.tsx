import { metadataOf } from "@zea/shell/root-layout";
import { env } from "@/env.ts";
import "../globals.css";

export const generateMetadata = () => metadataOf(env().CLUB_NAME);

export { RootLayout as default, viewport } from "@zea/shell/root-layout";
