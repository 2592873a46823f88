import { db } from '~/platform/db/db.server'
import { isId } from '~/platform/pure/ids'
import { type Actor, can } from '~/platform/permissions'
import { workshopPermissions } from './permissions'

export const photosOf = (workshopId: string) =>
  db.workshopPhoto.findMany({
    where: { workshopId },
    select: { id: true, alternative: true, width: true, height: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })

/** A photograph that this reader may see: everyone, once the report is out; before, the team. A link's holder shows its door. */
export async function readablePhoto(actor: Actor, id: string): Promise<{ hash: string; isPublic: boolean } | null> {
  const photo = isId(id)
    ? await db.workshopPhoto.findUnique({
        where: { id },
        select: { fileId: true, workshop: { select: { publishedAt: true } } },
      })
    : null
  if (!photo) return null
  const isPublic = photo.workshop.publishedAt !== null
  if (!isPublic && !can(actor, workshopPermissions['workshops.facilitate'], { byLink: false })) return null
  const file = await db.storedFile.findUnique({ where: { id: photo.fileId }, select: { hash: true } })
  return file && { hash: file.hash, isPublic }
}

/** A photograph by the door of a facilitator: of that workshop, and of no other. */
export async function photoBehind(workshopId: string, id: string): Promise<{ hash: string } | null> {
  const photo = isId(id)
    ? await db.workshopPhoto.findFirst({ where: { id, workshopId }, select: { fileId: true } })
    : null
  return photo && db.storedFile.findUnique({ where: { id: photo.fileId }, select: { hash: true } })
}
