/** The largest file that may be sent. */
export const fileMebibytesAtMost = 10;
export const fileBytesAtMost = fileMebibytesAtMost * 1024 * 1024;

/** What may be sent as a photo, judged by its content. */
export const imageTypes = ["image/jpeg", "image/png", "image/webp"] as const;

/** What may be sent as a document, judged by its content. */
export const documentTypes = ["application/pdf", ...imageTypes] as const;
export type DocumentType = (typeof documentTypes)[number];
