/** Enough for a photo of a person on every screen. */
const reducedSize = 1024;
const smallBytes = 500_000;

/**
 * A small JPEG of a photo, so that sending it takes a moment and formats that only the browser reads arrive too. The file
 * itself if it is small or the browser cannot read it; then the site says what is wrong with it.
 */
export async function reduceImage(file: Blob): Promise<Blob> {
  const isPlain = ["image/jpeg", "image/png", "image/webp"].includes(file.type);
  if (isPlain && file.size <= smallBytes) return file;
  const image = await createImageBitmap(file).catch(() => null);
  if (!image) return file;
  const scale = Math.min(1, reducedSize / Math.min(image.width, image.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  const context = canvas.getContext("2d");
  if (!context) return file;
  context.fillStyle = "white";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  const reduced = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.9));
  return reduced ?? file;
}
