import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { Anchor } from '~/ui/link'
import { Tag } from '~/ui/tag'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { changeMessages } from '../messages/changes'
import { sourceMessages } from '../messages/sources'
import { WaitingList, type WaitingRow } from './waiting-list'

type Report = {
  id: string
  reason: string
  text: string
  createdAt: string
  entry: { id: string; title: string; path: string; state: string }
}

export type ModerationBoardProps = {
  changes: readonly WaitingRow[]
  reports: readonly Report[]
  removed: readonly { id: string; title: string; kind: string }[]
  /** A refused answer, given back. */
  typed: { id: string; answer: string } | null
}

/** What the network's answers have not settled. */
export function ModerationBoard({ changes, reports, removed, typed }: ModerationBoardProps) {
  const { team } = useMessages(changeMessages)
  const sources = useMessages(sourceMessages)
  return (
    <div className="stack-large">
      <section className="stack" aria-labelledby="a-decider">
        <h2 id="a-decider">{team.toDecide}</h2>
        {changes.length === 0 ? (
          <p className="soft">{team.noneToDecide}</p>
        ) : (
          <WaitingList changes={changes} level={3} />
        )}
        <p>
          <Anchor href="/reseau/a-confirmer">{team.allWaiting}</Anchor>
        </p>
      </section>
      <section className="stack" aria-labelledby="signalements">
        <h2 id="signalements">{team.reports}</h2>
        {reports.length === 0 ? <p className="soft">{team.noReports}</p> : null}
        {reports.map((report) => (
          <ReportCard key={report.id} {...report} answer={typed?.id === report.id ? typed.answer : ''} />
        ))}
      </section>
      <section className="stack" aria-labelledby="reunir">
        <h2 id="reunir">{team.merge}</h2>
        <p>{team.mergeLede}</p>
        <Actions>
          <ButtonLink kind="secondary" href="/equipe/reseau/reunir">
            {team.merge}
          </ButtonLink>
        </Actions>
      </section>
      <section className="stack" aria-labelledby="listes">
        <h2 id="listes">{team.lists}</h2>
        <p>{team.listsLede}</p>
        <Actions>
          <ButtonLink kind="secondary" href="/equipe/reseau/import">
            {team.import}
          </ButtonLink>
          <ButtonLink kind="secondary" href="/equipe/reseau/sources">
            {sources.title}
          </ButtonLink>
        </Actions>
      </section>
      <section className="stack" aria-labelledby="retirees">
        <h2 id="retirees">{team.removedTitle}</h2>
        {removed.length === 0 ? <p className="soft">{team.noneRemoved}</p> : null}
        <ul>
          {removed.map(({ id, title }) => (
            <li key={id}>
              {title}
              <ActForm values={{ intent: 'restore', id }}>
                <Actions>
                  <Button kind="secondary">{team.restore}</Button>
                </Actions>
              </ActForm>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

function ReportCard({ id, reason, text, createdAt, entry, answer }: Report & { answer: string }) {
  const locale = useLocale()
  const { team, report } = useMessages(changeMessages)
  const reasons: Readonly<Record<string, string>> = report.reasons
  return (
    <article className="waiting-item">
      <p className="waiting-kind">
        <Tag>{reasons[reason] ?? reason}</Tag>{' '}
        <span className="soft">
          {team.reportedOn} {formatDate(new Date(createdAt), locale)}
        </span>
      </p>
      <h3>
        <Anchor href={entry.path}>{entry.title}</Anchor>
      </h3>
      <p>{text}</p>
      <ActForm values={{ intent: 'answer', id }}>
        <TextArea
          name="answer"
          id={`reponse-${id}`}
          label={team.answer}
          hint={team.answerHelp}
          rows={3}
          defaultValue={answer}
        />
        <Actions>
          <Button name="upheld" value="yes">
            {team.uphold}
          </Button>
          <Button kind="secondary" name="upheld" value="no">
            {team.dismiss}
          </Button>
        </Actions>
      </ActForm>
      {entry.state === 'published' ? (
        <details>
          <summary>{team.remove}</summary>
          <ActForm values={{ intent: 'remove', id: entry.id }}>
            <p className="soft">{team.removeHelp}</p>
            <TextField name="reason" id={`retrait-${id}`} label={report.text} />
            <Actions>
              <Button kind="danger">{team.remove}</Button>
            </Actions>
          </ActForm>
        </details>
      ) : null}
    </article>
  )
}
