import { errorOf } from '~/modules/governance/components/body-problems'
import { Markdown } from '~/modules/editorial/components/markdown'
import type { MarkdownNode } from '~/modules/editorial/rules/markdown'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import type { FormError } from '~/ui/error-summary'
import { NoticeBoard } from '~/ui/notice-board'
import { TextField } from '~/ui/text-field'
import { letterMessages } from '../messages/letters'

/** Letters that were sent, the latest first. */
export function LetterLines({
  letters,
  empty,
  level = 2,
}: {
  letters: readonly { slug: string; title: string; sentAt: string; community: string }[]
  empty: string
  level?: 2 | 3
}) {
  const locale = useLocale()
  return (
    <NoticeBoard
      level={level}
      empty={<p>{empty}</p>}
      items={letters.map(({ slug, title, sentAt, community }) => ({
        id: slug,
        kind: community,
        title,
        href: `/lettres/${slug}`,
        term: formatDate(new Date(sentAt), locale),
      }))}
    />
  )
}

/** A letter as it is read on line: its parts, each signed. */
export function LetterText({
  sections,
}: {
  sections: readonly { title: string; author: string; text: MarkdownNode[] }[]
}) {
  const { page } = useMessages(letterMessages)
  return sections.map(({ title, author, text }, index) => (
    <section key={index} className="letter-part">
      <h2>{title}</h2>
      <Markdown nodes={text} />
      <p className="soft">{page.by(author)}</p>
    </section>
  ))
}

export type PartLine = { id: string; title: string; author: string; updatedAt: string; isEmpty: boolean }

/** The parts of a draft in their order, with what may be done with each. */
export function LetterParts({ parts, base }: { parts: readonly PartLine[]; base: string }) {
  const { write } = useMessages(letterMessages)
  const locale = useLocale()
  if (parts.length === 0) return <p>{write.noPart}</p>
  return (
    <ol className="link-list">
      {parts.map(({ id, title, author, updatedAt, isEmpty }, index) => (
        <li key={id} className="stack">
          <div>
            <h3>{title}</h3>
            <p className="soft">{isEmpty ? write.empty : write.by(author, formatDate(new Date(updatedAt), locale))}</p>
          </div>
          <div className="actions">
            <ButtonLink kind="secondary" href={`${base}/parties/${id}`} aria-label={write.editOf(title)}>
              {write.edit}
            </ButtonLink>
            {(['up', 'down'] as const)
              .filter((direction) => (direction === 'up' ? index > 0 : index < parts.length - 1))
              .map((direction) => (
                <ActForm key={direction} values={{ intent: 'move', id, direction }}>
                  <Button kind="quiet" aria-label={write.moveOf(write[direction], title)}>
                    {write[direction]}
                  </Button>
                </ActForm>
              ))}
          </div>
        </li>
      ))}
    </ol>
  )
}

/** One title to give: to an issue, or to a part that is added. */
export function TitleForm({
  intent,
  label,
  button,
  title,
  errors,
  kind = 'secondary',
}: {
  intent: string
  label: string
  button: string
  title: string
  errors: readonly FormError[]
  kind?: 'primary' | 'secondary'
}) {
  return (
    <ActForm values={{ intent }}>
      <TextField
        name="title"
        id={`champ-title-${intent}`}
        label={label}
        autoComplete="off"
        defaultValue={title}
        error={errorOf(errors, 'title')}
      />
      <Actions>
        <Button kind={kind}>{button}</Button>
      </Actions>
    </ActForm>
  )
}
