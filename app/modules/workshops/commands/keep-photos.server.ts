import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import type { KeptPicture } from '~/platform/files/picture.server'
import { registerFile } from '~/platform/files/stored-file.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { workshopPermissions } from '../permissions'
import { behind, type Door } from '../queries.server'
import { hasBegun } from '../rules/kit'

/** Photographs that one workshop shows at most. */
export const mostPhotos = 24

/**
 * Adds a photograph to a workshop: drawn again without what its file said beside the image (platform/files/picture), with
 * words for who does not see it, and the word of whoever adds it that those on it agree.
 */
export const addPhoto = (
  actor: Actor,
  door: Door,
  { alternative, picture }: { alternative: string; picture: KeptPicture },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await behind(door, tx)
    const subject = { byLink: 'token' in door && found !== null }
    if (!found || !can(actor, workshopPermissions['workshops.facilitate'], subject))
      return refused({ code: 'not-found' })
    const { workshop, facilitatorId } = found
    if (!hasBegun(workshop.event, today())) return refused({ code: 'too-early' })
    if ((await tx.workshopPhoto.count({ where: { workshopId: workshop.id } })) >= mostPhotos)
      return refused({ code: 'too-many-photos', field: 'file' })
    const fileId = await registerFile(tx, picture, actor.kind === 'person' ? actor.id : null)
    const id = newId()
    const addedById = facilitatorId ?? actorName(actor)
    const { width, height } = picture
    await tx.workshopPhoto.create({
      data: { id, workshopId: workshop.id, fileId, alternative, width, height, addedById, createdAt: now() },
    })
    await writeJournal(tx, { actor, act: 'workshops.add-photo', subject: { kind: 'workshop', id: workshop.id }, data: { hash: picture.hash } }) // prettier-ignore
    return ok({ id })
  })

/** Takes a photograph away, and its file with it: at once, for whoever no longer wants to be on it. */
export const removePhoto = (actor: Actor, door: Door, { id }: { id: string }): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await behind(door, tx)
    const subject = { byLink: 'token' in door && found !== null }
    if (!found || !can(actor, workshopPermissions['workshops.facilitate'], subject))
      return refused({ code: 'not-found' })
    const photo = await tx.workshopPhoto.findFirst({ where: { id, workshopId: found.workshop.id } })
    if (!photo) return refused({ code: 'not-found' })
    await tx.workshopPhoto.delete({ where: { id } })
    await tx.storedFile.deleteMany({ where: { id: photo.fileId } })
    await writeJournal(tx, { actor, act: 'workshops.remove-photo', subject: { kind: 'workshop', id: found.workshop.id } }) // prettier-ignore
    return ok({ id })
  })
