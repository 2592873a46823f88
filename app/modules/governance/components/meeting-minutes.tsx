import { Markdown } from '~/modules/editorial/components/markdown'
import { readMarkdown } from '~/modules/editorial/rules/markdown'
import { formatInstant, formatList, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { DefinitionList } from '~/ui/definition-list'
import type { FormError } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { Status } from '~/ui/status'
import { TextArea } from '~/ui/text-area'
import { amendmentTextMessages } from '../messages/amendments-text'
import { meetingMessages } from '../messages/meetings'
import { meetingMinutesMessages } from '../messages/meetings-minutes'
import { meetingPath, teamMeetingPath } from '../rules/meeting-paths'
import type { MeetingView } from '../rules/meeting-view'
import { isCarried, type MinutesContent, remarksLimit } from '../rules/minutes'
import { amendmentStatus } from './amendment-status'
import { errorOf } from './meeting-problems'
import { WordDifference } from './word-difference'

type Signatures = { contentHash: string | null; chairSignedAt: Date | null; secretarySignedAt: Date | null }

/** Remarks, signatures, publication; the documents. */
export function MinutesActs({
  meeting,
  signatures,
  remarks,
  may,
  errors,
}: {
  meeting: MeetingView
  signatures: Signatures
  remarks: string
  may: { write: boolean; sign: boolean; publish: boolean }
  errors: readonly FormError[]
}) {
  const messages = useMessages(meetingMinutesMessages)
  const words = useMessages(meetingMessages)
  const locale = useLocale()
  const path = `${teamMeetingPath(meeting)}/proces-verbal`
  const signature = (who: string | null, at: Date | null) =>
    at ? messages.signed(who ?? '', formatInstant(at, locale)) : messages.unsigned(who ?? '')
  return (
    <>
      <ul className="prose">
        <li>
          <Anchor href={`${meetingPath(meeting)}/proces-verbal.pdf`}>{messages.pdf}</Anchor>
        </li>
        <li>
          <Anchor href={`${teamMeetingPath(meeting)}/feuille-de-presence.pdf`}>{messages.sheet}</Anchor>
        </li>
      </ul>
      {may.write ? (
        <ActForm values={{ intent: 'remarks' }}>
          <TextArea
            name="remarks"
            label={messages.remarks}
            hint={messages.remarksHint}
            rows={8}
            maxCharacters={remarksLimit}
            defaultValue={remarks}
            error={errorOf(errors, 'remarks') ?? null}
            optional
          />
          <Actions>
            <Button kind="secondary">{messages.save}</Button>
          </Actions>
        </ActForm>
      ) : null}
      <h2>{messages.signatures}</h2>
      <DefinitionList
        items={[
          { term: words.chair, value: signature(meeting.chair, signatures.chairSignedAt) },
          { term: words.secretary, value: signature(meeting.secretary, signatures.secretarySignedAt) },
          ...(signatures.contentHash
            ? [{ term: messages.hash, value: <code className="hash">{signatures.contentHash}</code> }]
            : []),
        ]}
      />
      {may.sign ? (
        <Confirm title={messages.sign} values={{ intent: 'sign' }} confirmLabel={messages.sign} cancelHref={path}>
          <p>{messages.signText}</p>
        </Confirm>
      ) : null}
      {may.publish ? (
        <Confirm
          title={messages.publish}
          values={{ intent: 'publish' }}
          confirmLabel={messages.publish}
          cancelHref={path}
        >
          <p>{messages.publishText}</p>
        </Confirm>
      ) : null}
    </>
  )
}

/** What the minutes say: attendance in numbers, each item with its votes and their arithmetic, the remarks. */
export function MinutesText({ content }: { content: MinutesContent }) {
  const messages = useMessages(meetingMinutesMessages)
  const words = useMessages(meetingMessages)
  const locale = useLocale()
  const { attendance } = content
  return (
    <>
      <DefinitionList
        items={[
          { term: messages.entitled, value: formatNumber(attendance.entitled, locale) },
          ...(['room', 'remote', 'post', 'represented'] as const).map((way) => ({
            term: words.ways[way],
            value: formatNumber(attendance.counts[way], locale),
          })),
        ]}
      />
      <ol className="agenda">
        {content.items.map((item, index) => (
          <li key={`${index}-${item.title}`} className="agenda-item">
            <p className="board-kind">
              {words.item(index + 1)} · {words.itemKinds[item.kind]}
            </p>
            <h3 className="board-title">{item.title}</h3>
            {item.signatures > 0 ? (
              <p>{words.byInitiative(item.signatures, formatNumber(item.signatures, locale))}.</p>
            ) : null}
            {item.text ? <Markdown nodes={readMarkdown(item.text)} /> : null}
            {item.amendments.map((amendment) => (
              <MinutesAmendment key={amendment.number} amendment={amendment} />
            ))}
            {item.heard.map((sentence) => (
              <p key={sentence.fr}>{sentence[locale]}</p>
            ))}
            {item.conflicts.length > 0 ? <p>{messages.conflicts(formatList(item.conflicts, locale))}</p> : null}
            {item.votes.map((vote) => (
              <MinutesVote key={vote.title} vote={vote} />
            ))}
            {item.decision ? <MinutesDecision decision={item.decision} /> : null}
          </li>
        ))}
      </ol>
      {content.remarks ? (
        <>
          <h3>{messages.remarks}</h3>
          <Markdown nodes={readMarkdown(content.remarks)} />
        </>
      ) : null}
    </>
  )
}

function MinutesVote({ vote }: { vote: MinutesContent['items'][number]['votes'][number] }) {
  const messages = useMessages(meetingMinutesMessages)
  const locale = useLocale()
  const outcomes: Readonly<Record<string, string>> = messages.outcomes
  const secrecies: Readonly<Record<string, string>> = messages.secrecies
  return (
    <>
      <h4>{messages.vote(vote.title, secrecies[vote.secrecy] ?? vote.secrecy)}</h4>
      <ul className="prose">
        {vote.steps.map((step) => (
          <li key={step.fr}>{step[locale]}</li>
        ))}
      </ul>
      <p>
        <Status kind={isCarried(vote) ? 'met' : 'not-met'}>{outcomes[vote.outcome] ?? vote.outcome}</Status>
      </p>
      {vote.winners.length > 0 ? <p>{messages.elected(vote.winners.join(', '))}</p> : null}
    </>
  )
}

/** What entered the register: the outcome, the hands where they were counted, the reason. */
function MinutesDecision({ decision }: { decision: NonNullable<MinutesContent['items'][number]['decision']> }) {
  const messages = useMessages(meetingMinutesMessages)
  const { number, outcome, vote, reason } = decision
  return (
    <>
      <p>
        <Anchor href={`/decisions/${number}`}>{messages.decision(number)}</Anchor>{' '}
        <Status kind={outcome === 'adopted' ? 'met' : 'not-met'}>{messages.outcomes[outcome]}</Status>
      </p>
      {vote ? <p>{vote}</p> : null}
      {reason ? <p>{messages.reason(reason)}</p> : null}
    </>
  )
}

/** What was proposed to change of a text, with the words before and after, and what became of it. */
function MinutesAmendment({ amendment }: { amendment: MinutesContent['items'][number]['amendments'][number] }) {
  const { amendment: words, states } = useMessages(amendmentTextMessages)
  return (
    <>
      <h4>{words.by(amendment.number, amendment.author)}</h4>
      <WordDifference before={amendment.before} after={amendment.after} />
      <p>{words.reason(amendment.reason)}</p>
      <p>
        <Status kind={amendmentStatus[amendment.state]}>{states[amendment.state]}</Status>
      </p>
    </>
  )
}
