import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { Status, type StatusKind } from '~/ui/status'
import { opinionMessages } from '../messages/opinion'
import { isAwaited, type OpinionAnswer, type OpinionKind, type OpinionStanding } from '../rules/opinion'
import { type Attached, AttachedFiles } from './attached-files'
import { OpinionText } from './opinion-text'

export type ListedOpinion = {
  id: string
  kind: OpinionKind
  name: string
  introduction: string
  question: string
  isConfidential: boolean
  dueOn: string
  standing: OpinionStanding
  answer: OpinionAnswer | null
  text: string
  settledAt: string | null
  /** Sent with the request, and with the opinion. */
  asked: readonly Attached[]
  files: readonly Attached[]
  former: readonly {
    id: string
    answer: OpinionAnswer | null
    text: string
    writtenAt: string
    files: readonly Attached[]
  }[]
}

const marks: Readonly<Record<OpinionStanding, StatusKind>> = {
  asked: 'waiting',
  late: 'late',
  given: 'met',
  declined: 'not-applicable',
  revoked: 'revoked',
  lapsed: 'expired',
}

/** The opinions asked on a file, with what was written, and what the instructor may do of those still awaited. */
export function OpinionList({
  opinions,
  mayFollow,
  path,
}: {
  opinions: readonly ListedOpinion[]
  mayFollow: boolean
  path: string
}) {
  return (
    <>
      {opinions.map((opinion) => (
        <OpinionItem key={opinion.id} opinion={opinion} mayFollow={mayFollow} path={path} />
      ))}
    </>
  )
}

function OpinionItem({ opinion, mayFollow, path }: { opinion: ListedOpinion; mayFollow: boolean; path: string }) {
  const locale = useLocale()
  const all = useMessages(opinionMessages)
  const messages = all.page
  const { id, standing, settledAt, text } = opinion
  const name = opinion.name === '' ? all.erased : opinion.name
  const on = settledAt === null ? null : formatDate(new Date(settledAt), locale)
  return (
    <section aria-labelledby={`avis-${id}`} id={`opinion-${id}`}>
      <h3 id={`avis-${id}`}>
        {name} <span className="soft">({all.kinds[opinion.kind]})</span>
      </h3>
      <p>
        <Status kind={marks[standing]}>{all.standings[standing]}</Status>{' '}
        <span className="soft">
          {on === null ? messages.dueOn(formatDate(opinion.dueOn, locale)) : messages.settledOn(on)}.{' '}
          {opinion.isConfidential ? messages.confidential : messages.shown}
        </span>
      </p>
      {standing === 'given' ? <OpinionText {...opinion} /> : null}
      {opinion.former.length > 0 ? (
        <details>
          <summary>{messages.corrected(opinion.former.length)}</summary>
          {opinion.former.map((version) => (
            <div key={version.id}>
              <p className="soft">{messages.writtenOn(formatDate(new Date(version.writtenAt), locale))}</p>
              <OpinionText question={opinion.question} {...version} />
            </div>
          ))}
        </details>
      ) : null}
      {standing === 'declined' ? (
        <p>{text === '' ? messages.noReason : `${messages.declinedBecause} ${text}`}</p>
      ) : null}
      <details>
        <summary>{messages.introduction}</summary>
        <div className="prose">
          <p>{opinion.introduction}</p>
          {opinion.question === '' ? null : <p>{opinion.question}</p>}
        </div>
        <AttachedFiles files={opinion.asked} />
      </details>
      {mayFollow && isAwaited(standing) ? (
        <>
          <ActForm values={{ intent: 'remind', opinionId: id }}>
            <Actions>
              <Button kind="secondary" aria-label={messages.remindWho(name)}>
                {messages.remind}
              </Button>
            </Actions>
          </ActForm>
          <details>
            <summary>{messages.revoke}</summary>
            <Confirm
              level={3}
              title={messages.revoke}
              confirmLabel={messages.revoke}
              cancelHref={path}
              values={{ intent: 'revoke', opinionId: id }}
            >
              <p>{messages.revokeText(name)}</p>
            </Confirm>
          </details>
        </>
      ) : null}
    </section>
  )
}
