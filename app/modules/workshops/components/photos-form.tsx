import { errorOf } from '~/modules/governance/components/body-problems'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Checkbox } from '~/ui/choices'
import { EmptyState } from '~/ui/empty-state'
import type { FormError } from '~/ui/error-summary'
import { FileField } from '~/ui/file-field'
import { TextField } from '~/ui/text-field'
import { notebookMessages } from '../messages/notebook'
import { Photos, type ShownPhoto } from './photos'

/** A photograph, words for who does not see it, and the agreement of those on it. */
export function PhotoForm({
  typed,
  errors,
}: {
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
}) {
  const { photos } = useMessages(notebookMessages)
  return (
    <ActForm encType="multipart/form-data" values={{ intent: 'add' }}>
      <FileField
        name="file"
        label={photos.file}
        hint={photos.fileHint}
        error={errorOf(errors, 'file') ?? null}
        accept="image/jpeg,image/png,image/webp,image/gif"
      />
      <TextField
        name="alternative"
        label={photos.alternative}
        hint={photos.alternativeHint}
        error={errorOf(errors, 'alternative') ?? null}
        defaultValue={typed['alternative'] ?? ''}
      />
      <Checkbox
        name="consent"
        value="yes"
        label={photos.consent}
        error={errorOf(errors, 'consent') ?? null}
        defaultChecked={typed['consent'] === 'yes'}
      />
      <Actions>
        <Button>{photos.add}</Button>
      </Actions>
    </ActForm>
  )
}

/** Those that are there, each with its button to take it away at once. `base`: the link's address, for who comes by it. */
export function PhotosEditor({ photos, base }: { photos: readonly ShownPhoto[]; base: string | null }) {
  const { photos: words } = useMessages(notebookMessages)
  if (photos.length === 0)
    return (
      <EmptyState level={2} title={words.none}>
        <p>{words.noneText}</p>
      </EmptyState>
    )
  return (
    <Photos
      photos={photos}
      {...(base === null ? {} : { pathOf: ({ id }: ShownPhoto, width: number) => `${base}/images/${id}/${width}` })}
    >
      {({ id, alternative }) => (
        <ActForm encType="multipart/form-data" values={{ intent: 'remove', id }}>
          <p className="soft">{alternative}</p>
          <Button kind="quiet" aria-label={words.removeLabel(alternative)}>
            {words.remove}
          </Button>
        </ActForm>
      )}
    </Photos>
  )
}
