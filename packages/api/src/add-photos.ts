import type { Ctx, Person, Visitor } from "@zea/domain/context";
import { findPhotos } from "@zea/domain/file/queries";

type Reader = Ctx<Person | Visitor>;
type Photo = { photoId: string | null };

/** A person with their photo, null where there is none that the reader may see. */
export async function addPhoto<One extends { id: string }>(ctx: Reader, person: One): Promise<One & Photo> {
  const photos = await findPhotos(ctx, [person]);
  return { ...person, photoId: photos.get(person.id) ?? null };
}

/** People with their photos, null where there is none that the reader may see. */
export async function addPhotos<One extends { id: string }>(ctx: Reader, people: One[]): Promise<(One & Photo)[]> {
  const photos = await findPhotos(ctx, people);
  return people.map((one) => ({ ...one, photoId: photos.get(one.id) ?? null }));
}

/** Rows with the photo of the person that each has under `key`. */
export async function addPhotosOf<Key extends string, Row extends Record<Key, { id: string }>>(
  ctx: Reader,
  key: Key,
  rows: Row[],
): Promise<(Row & Record<Key, Photo>)[]> {
  const photos = await findPhotos(
    ctx,
    rows.map((row) => row[key]),
  );
  return rows.map((row) => ({ ...row, [key]: { ...row[key], photoId: photos.get(row[key].id) ?? null } }));
}
