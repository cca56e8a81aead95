import { DomainError } from "@zea/domain/errors";
import sharp, { type Sharp } from "sharp";

type Encoded = { mediaType: "image/webp" | "image/jpeg"; bytes: Uint8Array };

/** Phones take up to 50 megapixels; more is refused before anything is decoded. */
const megapixelsAtMost = 64;
const limitInputPixels = megapixelsAtMost * 1_000_000;

const photoSize = 512;
const scanSize = 2400;

/** A square photo of 512 pixels, upright and without metadata, from a JPEG, PNG or WebP. */
export function encodePhoto(bytes: Uint8Array): Promise<Encoded> {
  return encode(bytes, "image/webp", (image) => image.resize(photoSize, photoSize).webp({ quality: 82 }));
}

/** A picture of a document, at most 2400 pixels in each direction, upright and without metadata, from a JPEG, PNG or WebP. */
export function encodeScan(bytes: Uint8Array): Promise<Encoded> {
  const within = { fit: "inside", withoutEnlargement: true } as const;
  return encode(bytes, "image/jpeg", (image) =>
    image.flatten({ background: "white" }).resize(scanSize, scanSize, within).jpeg({ quality: 85 }),
  );
}

async function encode(
  bytes: Uint8Array,
  mediaType: Encoded["mediaType"],
  write: (image: Sharp) => Sharp,
): Promise<Encoded> {
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata().catch(refuse);
  if (width * height > limitInputPixels)
    throw new DomainError("limit", "file.too_many_pixels", { megapixels: megapixelsAtMost });
  const image = sharp(bytes, { limitInputPixels, failOn: "truncated" }).autoOrient();
  return { mediaType, bytes: await write(image).timeout({ seconds: 10 }).toBuffer().catch(refuse) };
}

function refuse(): never {
  throw new DomainError("limit", "file.broken_image");
}
