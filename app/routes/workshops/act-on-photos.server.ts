import { addPhoto, removePhoto } from '~/modules/workshops/commands/keep-photos.server'
import type { Problem } from '~/modules/workshops/components/workshop-problems'
import { oneRow, photoForm } from '~/modules/workshops/forms'
import type { Door } from '~/modules/workshops/queries.server'
import { preparePicture } from '~/platform/files/picture.server'
import type { Upload } from '~/platform/files/receive.server'
import { parseForm } from '~/platform/http/parse-form'
import type { Actor } from '~/platform/permissions'

/** Adds the photograph that was sent, drawn again before it is kept, or takes one away. */
export async function actOnPhotos(
  actor: Actor,
  door: Door,
  { fields, files }: Upload,
): Promise<{ done: string } | { problem: Problem }> {
  if (fields['intent'] === 'remove') {
    const row = parseForm(oneRow, fields)
    if (!('ok' in row)) return { problem: row }
    const outcome = await removePhoto(actor, door, row.ok)
    return 'refused' in outcome ? { problem: outcome } : { done: 'retire' }
  }
  const parsed = parseForm(photoForm, fields)
  if (!('ok' in parsed)) return { problem: parsed }
  const [file] = files
  if (!file) return { problem: { refused: { code: 'file-missing', field: 'file' } } }
  const picture = await preparePicture(file)
  if ('refused' in picture) return { problem: { refused: { ...picture.refused, field: 'file' } } }
  const outcome = await addPhoto(actor, door, { alternative: parsed.ok.alternative, picture: picture.ok })
  return 'refused' in outcome ? { problem: outcome } : { done: 'photo' }
}
