import { Markdown } from '~/modules/editorial/components/markdown'
import { readMarkdown } from '~/modules/editorial/rules/markdown'
import { formatEuros } from '~/platform/i18n/euros'
import { formatDate, formatSize } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { type Definition, DefinitionList } from '~/ui/definition-list'
import { Anchor } from '~/ui/link'
import { answerMessages } from '../messages/answers'
import type { FileView, GivenView } from '../view'

/** A file of an answer: it is everyone's. */
export function FileLink({ file, label }: { file: FileView; label?: string }) {
  const locale = useLocale()
  return (
    <>
      <Anchor href={`/fichiers/${file.id}`}>{label ?? file.name}</Anchor>{' '}
      <span className="soft">{formatSize(file.size, locale)}</span>
    </>
  )
}

/** What a body said: its answer, its reasons, what it decided, by when. */
export function AnswerGiven({ given }: { given: GivenView }) {
  const locale = useLocale()
  const { one, statuses, origins } = useMessages(answerMessages)
  const day = (date: string) => formatDate(date, locale)
  const budget = [given.budgetLine, given.budgetCents === null ? '' : formatEuros(given.budgetCents, locale)].filter(
    (text) => text !== '',
  )
  const items: Definition[] = [
    ...(given.decision ? [{ term: one.decision, value: given.decision }] : []),
    ...(budget.length > 0 ? [{ term: one.budget, value: budget.join(', ') }] : []),
    ...(given.realiseOn ? [{ term: one.realise, value: day(given.realiseOn) }] : []),
    ...(given.studyUntil ? [{ term: one.study, value: day(given.studyUntil) }] : []),
    ...(given.carriedTo ? [{ term: one.carried, value: given.carriedTo }] : []),
    { term: one.signed, value: given.signedBy },
    ...(given.file ? [{ term: one.letter, value: <FileLink file={given.file} /> }] : []),
  ]
  return (
    <div className="answer-given">
      <p className="answer-word">{statuses[given.status]}</p>
      {given.reasons ? <Markdown nodes={readMarkdown(given.reasons)} /> : null}
      <DefinitionList items={items} />
      <p className="soft">{one.given(formatDate(new Date(given.givenAt), locale), origins[given.origin])}</p>
    </div>
  )
}
