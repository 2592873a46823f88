import { errorOf } from '~/modules/governance/components/body-problems'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import type { FormError } from '~/ui/error-summary'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { publicWorkshopMessages } from '../messages/public'
import { teamWorkshopMessages } from '../messages/team'

type Form = { typed: Readonly<Record<string, string>>; errors: readonly FormError[] }

/** What somebody wrote on a sheet of paper. */
export function PaperForm({ typed, errors }: Form) {
  const { workshop } = useMessages(teamWorkshopMessages)
  const field = (name: string) => ({
    name,
    id: `papier-${name}`,
    error: errorOf(errors, name) ?? null,
    defaultValue: typed[name] ?? '',
  })
  return (
    <ActForm values={{ intent: 'paper' }}>
      <TextField {...field('title')} label={workshop.paperName} />
      <TextArea {...field('text')} label={workshop.paperBody} rows={6} />
      <TextField {...field('authorName')} label={workshop.paperAuthor} hint={workshop.paperAuthorHint} optional />
      <TextField
        {...field('email')}
        type="email"
        label={workshop.paperEmail}
        hint={workshop.paperEmailHint}
        optional
        autoComplete="off"
      />
      <Actions>
        <Button>{workshop.enter}</Button>
      </Actions>
    </ActForm>
  )
}

/** Each note that is no contribution yet, with the title that it would have. */
export function DrawSection({
  notes,
  typed,
  errors,
}: Form & { notes: readonly { id: string; text: string; table: number }[] }) {
  const { workshop } = useMessages(teamWorkshopMessages)
  const { page } = useMessages(publicWorkshopMessages)
  return (
    <ul className="paper-lengths">
      {notes.map(({ id, text, table }) => {
        const isIt = typed['noteId'] === id
        return (
          <li key={id}>
            <p>
              <span className="soft">{page.table(table)}.</span> {text}
            </p>
            <details open={isIt}>
              <summary>{workshop.drawName}</summary>
              <ActForm values={{ intent: 'draw', noteId: id }}>
                <TextField
                  name="title"
                  id={`note-${id}`}
                  label={workshop.drawName}
                  error={isIt ? (errorOf(errors, 'title') ?? null) : null}
                  defaultValue={isIt ? (typed['title'] ?? '') : ''}
                />
                <Actions>
                  <Button kind="secondary">{workshop.draw}</Button>
                </Actions>
              </ActForm>
            </details>
          </li>
        )
      })}
    </ul>
  )
}

export function UnlinkForm({ path }: { path: string }) {
  const { workshop } = useMessages(teamWorkshopMessages)
  return (
    <Confirm
      title={workshop.unlinkTitle}
      values={{ intent: 'unlink' }}
      confirmLabel={workshop.unlink}
      cancelHref={path}
      cancelLabel={workshop.keep}
    >
      <p>{workshop.unlinkText}</p>
    </Confirm>
  )
}
