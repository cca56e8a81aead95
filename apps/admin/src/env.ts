import { settingsOf } from "@zea/shell/settings";

export const { env, settingsProblem } = settingsOf("admin");
