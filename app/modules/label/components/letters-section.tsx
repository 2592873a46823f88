import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { Section } from '~/ui/section'
import { letterMessages } from '../messages/letter'
import type { LetterKind } from '../rules/template'

export type ListedLetter = { id: string; kind: LetterKind; sentAt: string }

/** The letters of a file, each a document. `path`: the file's pages of this side. Nothing where there is none. */
export function LettersSection({
  letters,
  path,
  title,
}: {
  letters: readonly ListedLetter[]
  path: string
  title?: string
}) {
  const locale = useLocale()
  const messages = useMessages(letterMessages)
  if (letters.length === 0) return null
  return (
    <Section id="lettres" title={title ?? messages.title} lede={<p>{messages.lede}</p>}>
      <ul>
        {letters.map(({ id, kind, sentAt }) => (
          <li key={id}>
            <Anchor href={`${path}/lettres/${id}.pdf`}>{messages.kinds[kind]} (PDF)</Anchor>,{' '}
            {messages.sentOn(formatDate(new Date(sentAt), locale))}
          </li>
        ))}
      </ul>
    </Section>
  )
}
