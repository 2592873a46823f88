import type { ReactNode } from 'react'
import { decisionMessages } from '~/modules/label/messages/decision'
import type { SupportKind } from '~/modules/label/rules/decision'
import { Paragraphs } from '~/modules/label-life/components/procedure-view'
import { formatDate, formatNumber, formatSize } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { DefinitionList } from '~/ui/definition-list'
import { Anchor } from '~/ui/link'
import { Status, type StatusKind } from '~/ui/status'
import { supportMessages } from '../messages/index'
import type { CommitmentEvent, Standing } from '../rules/commitment'
import type { Judgement, SupportState } from '../rules/support'
import type { YearlyText } from '../rules/yearly'

const stateKinds: Record<SupportState, StatusKind> = {
  offered: 'waiting',
  accepted: 'in-progress',
  declined: 'not-applicable',
  withdrawn: 'revoked',
  done: 'met',
  judged: 'met',
}
const standingKinds: Record<Standing, StatusKind> = {
  open: 'in-progress',
  late: 'late',
  reported: 'waiting',
  acknowledged: 'met',
}

export type SupportShown = {
  id: string
  kind: SupportKind
  note: string
  state: SupportState
  offeredAt: string
  answer: string
  judgement: Judgement | null
  judgementText: string
  entry: { title: string; href: string } | null
  mentorLeft: boolean
}

export function SupportStatus({ state }: { state: SupportState }) {
  const { states } = useMessages(supportMessages)
  return <Status kind={stateKinds[state]}>{states[state]}</Status>
}

/** A support as both sides read it, with what may be done about it under it. */
export function SupportShownItem({ support, children }: { support: SupportShown; children?: ReactNode }) {
  const locale = useLocale()
  const { shared, judgements } = useMessages(supportMessages)
  const words = useMessages(decisionMessages)
  const { state, judgement } = support
  return (
    <article className="followed" id={`appui-${support.id}`}>
      <h3>{words.support[support.kind]}</h3>
      <p>
        <SupportStatus state={state} />{' '}
        <span className="soft">{shared.offeredOn(formatDate(new Date(support.offeredAt), locale))}</span>
      </p>
      {support.entry ? (
        <p>
          <Anchor href={support.entry.href}>{support.entry.title}</Anchor>
        </p>
      ) : null}
      <Paragraphs text={support.note} />
      {support.mentorLeft ? <p className="soft">{shared.mentorLeft}</p> : null}
      {state === 'declined' && support.answer ? (
        <>
          <p className="soft">{shared.declinedBecause}</p>
          <Paragraphs text={support.answer} />
        </>
      ) : null}
      {judgement ? (
        <>
          <p>
            <span className="soft">{shared.judged}</span> <strong>{judgements[judgement]}</strong>
          </p>
          <Paragraphs text={support.judgementText} />
        </>
      ) : null}
      {children}
    </article>
  )
}

/** Where a commitment stands, and until when. */
export function StandingLine({ standing, dueOn }: { standing: Standing; dueOn: string }) {
  const locale = useLocale()
  const { shared, standings } = useMessages(supportMessages)
  return (
    <>
      <Status kind={standingKinds[standing]}>{standings[standing]}</Status>{' '}
      <span className="soft">{shared.dueOn(formatDate(dueOn, locale))}</span>
    </>
  )
}

export type CommitmentShown = {
  id: string
  commitment: string
  dueOn: string
  standing: Standing
  steps: readonly {
    id: string
    at: string
    event: CommitmentEvent
    text: string
    link: string
    file: { id: string; name: string; size: number } | null
  }[]
}

/** A commitment as both sides read it, with what was said of it. */
export function CommitmentShownItem({ shown, children }: { shown: CommitmentShown; children?: ReactNode }) {
  const locale = useLocale()
  const { shared, steps } = useMessages(supportMessages)
  return (
    <article className="followed" id={`engagement-${shown.id}`}>
      <h3>{shown.commitment}</h3>
      <p>
        <StandingLine {...shown} />
      </p>
      {shown.steps.map(({ id, at, event, text, link, file }) => (
        <div key={id}>
          <p className="soft">
            {steps[event]}, {formatDate(new Date(at), locale)}
          </p>
          <Paragraphs text={text} />
          {link ? (
            <p>
              {shared.link}{' '}
              <a href={link} rel="noopener nofollow">
                {link}
              </a>
            </p>
          ) : null}
          {file ? (
            <p>
              {shared.file} <Anchor href={`/fichiers/${file.id}`}>{file.name}</Anchor>{' '}
              <span className="soft">{formatSize(file.size, locale)}</span>
            </p>
          ) : null}
        </div>
      ))}
      {children}
    </article>
  )
}

export type YearlyRead = {
  year: number
  sentAt: string | null
  correctedAt: string | null
  text: YearlyText
  /** What was read before it was corrected, where the reader may read it. */
  former?: readonly { id: string; writtenAt: string; text: YearlyText }[]
}

function YearlyTexts({ text }: { text: YearlyText }) {
  const locale = useLocale()
  const { shared } = useMessages(supportMessages)
  const { figure, figureOf } = text
  return (
    <DefinitionList
      items={[
        { term: shared.wentWell, value: <Paragraphs text={text.wentWell} /> },
        { term: shared.changed, value: <Paragraphs text={text.changed} /> },
        { term: shared.hard, value: <Paragraphs text={text.hard} /> },
        ...(figure ? [{ term: shared.figure, value: `${formatNumber(Number(figure), locale)} ${figureOf}` }] : []),
      ]}
    />
  )
}

/** A yearly report, as everyone reads it once it is sent, with the day of its last correction; and what may be done about it. */
export function YearlyShown({
  year,
  sentAt,
  correctedAt,
  text,
  former = [],
  children,
}: YearlyRead & { children?: ReactNode }) {
  const locale = useLocale()
  const { shared } = useMessages(supportMessages)
  const days = [
    ...(sentAt ? [shared.sentOn(formatDate(new Date(sentAt), locale))] : []),
    ...(correctedAt ? [shared.correctedOn(formatDate(new Date(correctedAt), locale))] : []),
  ]
  return (
    <article className="followed">
      <h3>{shared.yearly(year)}</h3>
      {days.length > 0 ? <p className="soft">{days.join(', ')}</p> : null}
      <YearlyTexts text={text} />
      {former.length > 0 ? (
        <details>
          <summary>{shared.corrected(former.length)}</summary>
          {former.map((version) => (
            <div key={version.id}>
              <p className="soft">{shared.writtenOn(formatDate(new Date(version.writtenAt), locale))}</p>
              <YearlyTexts text={version.text} />
            </div>
          ))}
        </details>
      ) : null}
      {children}
    </article>
  )
}
