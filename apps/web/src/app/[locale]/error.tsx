"use client";

export { RootError as default } from "@zea/shell/page-error";
