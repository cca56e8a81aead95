"use client";

export { PageError as default } from "@zea/shell/page-error";
