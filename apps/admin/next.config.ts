import { createNextConfig } from "@zea/shell/create-next-config";

export default createNextConfig();
