import { Markdown } from '~/modules/editorial/components/markdown'
import type { MarkdownNode } from '~/modules/editorial/rules/markdown'
import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { Status } from '~/ui/status'
import { debateMessages } from '../messages/debates'
import { garantMessages } from '../messages/garants'
import type { StageKind } from '../rules/debate'
import type { EntryKind, MatterKind, MatterOutcome } from '../rules/garants'

type Instant = Date | string | null
type ShownGarant = {
  id: string
  shownAs: string
  about: readonly MarkdownNode[]
  namedBy: string
  byCooperative: boolean
  statement: readonly MarkdownNode[]
  statedAt: Instant
  letterFileId: string | null
  startsOn: string
  endsOn: string | null
  endKind: 'resigned' | 'ended'
  endReason: string
}

/** Who watches over the debate: by whom each was named, what they declared, their letter, and who left. */
export function GarantList({ garants }: { garants: readonly ShownGarant[] }) {
  const words = useMessages(garantMessages)
  const locale = useLocale()
  const on = (day: Instant) =>
    day === null ? '' : formatDate(typeof day === 'string' && day.length === 10 ? day : new Date(day), locale)
  return (
    <ul className="record">
      {garants.map((garant) => (
        <li key={garant.id}>
          <h3>{garant.shownAs}</h3>
          <p className="record-facts">
            {words.namedBy(garant.byCooperative ? words.cooperative : garant.namedBy)}
            {' · '}
            {garant.endsOn === null ? words.since(on(garant.startsOn)) : words.left[garant.endKind](on(garant.endsOn))}
          </p>
          {garant.endsOn === null ? null : <p>{words.leftWhy(garant.endReason)}</p>}
          <Markdown nodes={garant.about} />
          {garant.statedAt === null ? (
            <p className="soft">{words.notYet}</p>
          ) : (
            <details>
              <summary>
                {words.statement}, {words.stated(on(garant.statedAt))}
              </summary>
              <Markdown nodes={garant.statement} />
            </details>
          )}
          {garant.letterFileId ? (
            <p>
              <Anchor href={`/fichiers/${garant.letterFileId}?voir`}>{words.letter}</Anchor>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

type ShownEntry = {
  id: string
  number: number
  kind: EntryKind
  stageKind: StageKind | null
  title: string
  text: readonly MarkdownNode[]
  by: string
  writtenAt: Date | string
  corrects: number | null
  correctedBy: readonly number[]
}

/** Lines of the garants' journal: numbered, signed, dated; a correction and what it corrects name each other. */
export function JournalLines({ entries }: { entries: readonly ShownEntry[] }) {
  const words = useMessages(garantMessages)
  const { stages } = useMessages(debateMessages)
  const locale = useLocale()
  const figure = (number: number) => formatNumber(number, locale)
  return (
    <ol className="record" reversed>
      {entries.map((entry) => (
        <li key={entry.id} id={`ligne-${entry.number}`}>
          <h3>{entry.title}</h3>
          <p className="record-facts">
            {words.line(figure(entry.number))}
            {' · '}
            {entry.stageKind === null ? words.kinds[entry.kind] : words.opinionOn(stages[entry.stageKind])}
            {' · '}
            {words.by(entry.by, formatDate(new Date(entry.writtenAt), locale))}
            {entry.corrects === null ? null : (
              <>
                {' · '}
                <a href={`#ligne-${entry.corrects}`}>{words.corrects(figure(entry.corrects))}</a>
              </>
            )}
            {entry.correctedBy.map((number) => (
              <span key={number}>
                {' · '}
                <a href={`#ligne-${number}`}>{words.correctedBy(figure(number))}</a>
              </span>
            ))}
          </p>
          <Markdown nodes={entry.text} />
        </li>
      ))}
    </ol>
  )
}

type ShownMatter = {
  number: number
  kind: MatterKind
  state: string
  title: string
  text: string
  authorName: string
  dueOn: string
  outcome: MatterOutcome | null
  answer: readonly MarkdownNode[]
  answeredAt: Date | string | null
  isLate: boolean
}

/** What the garants were asked in public, and what they answered. */
export function MatterList({ matters }: { matters: readonly ShownMatter[] }) {
  const words = useMessages(garantMessages)
  const locale = useLocale()
  return (
    <ol className="record" reversed>
      {matters.map((matter) => (
        <li key={matter.number} id={`demande-${matter.number}`}>
          <h3>{matter.title}</h3>
          <p className="record-facts">
            {words.number(formatNumber(matter.number, locale))}
            {' · '}
            {words.matterKinds[matter.kind]}
            {matter.authorName ? ` · ${matter.authorName}` : null}
          </p>
          <p className="pre-line">{matter.text}</p>
          {matter.answeredAt === null ? (
            <Status kind={matter.isLate ? 'late' : 'waiting'}>{words.due(formatDate(matter.dueOn, locale))}</Status>
          ) : (
            <>
              <Status kind={matter.outcome === 'rejected' ? 'not-met' : 'met'}>
                {words.outcomes[matter.outcome ?? 'none']}
              </Status>
              <p className="record-facts">{words.answered(formatDate(new Date(matter.answeredAt), locale))}</p>
              <Markdown nodes={matter.answer} />
            </>
          )}
        </li>
      ))}
    </ol>
  )
}
