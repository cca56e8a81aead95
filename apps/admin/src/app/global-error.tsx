"use client";

export { GlobalError as default } from "@zea/shell/global-error";
