import { errorOf } from '~/modules/governance/components/body-problems'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { DefinitionList } from '~/ui/definition-list'
import type { FormError } from '~/ui/error-summary'
import { Status } from '~/ui/status'
import { Tag } from '~/ui/tag'
import { TextArea } from '~/ui/text-area'
import { DateField, TextField } from '~/ui/text-field'
import { teamWorkshopMessages } from '../messages/team'
import type { ProposalKind, ProposalState } from '../rules/proposal'

export type ListedProposal = {
  id: string
  kind: ProposalKind
  state: ProposalState
  title: string
  text: string
  commune: string
  place: string
  period: string
  name: string | null
  reason: string
  dueOn: string | null
}
type Form = { typed: Readonly<Record<string, string>>; errors: readonly FormError[] }

/** Proposals, with the two answers where one waits. */
export function ProposalList({ proposals, typed, errors }: Form & { proposals: readonly ListedProposal[] }) {
  const { proposals: words } = useMessages(teamWorkshopMessages)
  const locale = useLocale()
  return (
    <div className="table-notes">
      {proposals.map((one) => {
        const where = [one.place, one.commune].filter((part) => part !== '').join(', ')
        return (
          <section key={one.id} id={`p-${one.id}`}>
            <h3>{one.title}</h3>
            <p>
              <Tag>{words.kinds[one.kind]}</Tag>{' '}
              {one.state === 'accepted' ? <Status kind="met">{words.accepted}</Status> : null}
              {one.state === 'declined' ? <Status kind="not-met">{words.declined}</Status> : null}
            </p>
            <p className="paper-text">{one.text}</p>
            <DefinitionList
              items={[
                ...(where ? [{ term: words.place, value: where }] : []),
                ...(one.period ? [{ term: words.period, value: one.period }] : []),
                ...(one.reason ? [{ term: words.reason, value: one.reason }] : []),
                ...(one.state === 'proposed' && one.dueOn
                  ? [{ term: words.answerBy, value: formatDate(one.dueOn, locale) }]
                  : []),
              ]}
            />
            {one.name === null ? null : <p className="soft">{words.by(one.name)}</p>}
            {one.state === 'proposed' ? (
              <Answers
                id={one.id}
                typed={typed['id'] === one.id ? typed : {}}
                errors={typed['id'] === one.id ? errors : []}
              />
            ) : null}
          </section>
        )
      })}
    </div>
  )
}

function Answers({ id, typed, errors }: Form & { id: string }) {
  const { proposals: words } = useMessages(teamWorkshopMessages)
  const field = (name: string) => ({
    name,
    id: `${name}-${id}`,
    error: errorOf(errors, name) ?? null,
    defaultValue: typed[name] ?? '',
  })
  return (
    <>
      <details open={typed['intent'] === 'accept'}>
        <summary>{words.accept}</summary>
        <ActForm values={{ intent: 'accept', id }}>
          <DateField {...field('date')} label={words.date} />
          <TextField {...field('time')} label={words.time} length="short" optional />
          <TextField {...field('endTime')} label={words.endTime} length="short" optional />
          <Actions note={words.acceptText}>
            <Button>{words.accept}</Button>
          </Actions>
        </ActForm>
      </details>
      <details open={typed['intent'] === 'decline'}>
        <summary>{words.decline}</summary>
        <ActForm values={{ intent: 'decline', id }}>
          <TextArea {...field('reason')} label={words.reason} hint={words.reasonHint} rows={3} />
          <Actions>
            <Button kind="secondary">{words.decline}</Button>
          </Actions>
        </ActForm>
      </details>
    </>
  )
}
