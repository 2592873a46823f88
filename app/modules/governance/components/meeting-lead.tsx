import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { Checkbox, RadioGroup } from '~/ui/choices'
import { Confirm } from '~/ui/confirm'
import type { FormError } from '~/ui/error-summary'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { NumberField, TextField } from '~/ui/text-field'
import { meetingLiveMessages } from '../messages/meetings-live'
import { meetingPublicMessages } from '../messages/meetings-public'
import { votePageMessages } from '../messages/votes-page'
import { teamMeetingPath } from '../rules/meeting-paths'
import type { AgendaView, MeetingView } from '../rules/meeting-view'
import { methods } from '../rules/poll'
import { AmendmentsLink } from './amendments-link'
import { errorOf } from './meeting-problems'

export function OpeningForm({ meeting }: { meeting: MeetingView }) {
  const { lead } = useMessages(meetingLiveMessages)
  return (
    <Confirm
      title={lead.open}
      values={{ intent: 'open' }}
      confirmLabel={lead.open}
      cancelHref={teamMeetingPath(meeting)}
      irreversible={false}
    >
      <p>{lead.openText}</p>
    </Confirm>
  )
}

/** Closing, or ending for want of a quorum: neither can be undone. */
export function ClosingForms({ meeting, quorumMissing }: { meeting: MeetingView; quorumMissing: boolean }) {
  const { lead } = useMessages(meetingLiveMessages)
  const path = `${teamMeetingPath(meeting)}/seance`
  return (
    <>
      {quorumMissing ? (
        <Confirm title={lead.adjourn} values={{ intent: 'adjourn' }} confirmLabel={lead.adjourn} cancelHref={path}>
          <p>{lead.adjournText}</p>
        </Confirm>
      ) : null}
      <Confirm title={lead.close} values={{ intent: 'close' }} confirmLabel={lead.close} cancelHref={path}>
        <p>{lead.closeText}</p>
      </Confirm>
    </>
  )
}

/** What the chair says to everyone at once. */
export function AnnounceForm({ announcement, errors }: { announcement: string; errors: readonly FormError[] }) {
  const { lead } = useMessages(meetingLiveMessages)
  return (
    <ActForm values={{ intent: 'announce' }} id="annonce">
      <TextArea
        name="text"
        label={lead.announce}
        hint={lead.announceHint}
        rows={2}
        maxCharacters={500}
        defaultValue={announcement}
        error={errorOf(errors, 'text') ?? null}
        optional
      />
      <Actions>
        <Button>{lead.announceSubmit}</Button>
      </Actions>
    </ActForm>
  )
}

type ItemProps = {
  meeting: MeetingView
  item: AgendaView
  isOpen: boolean
  isCurrent: boolean
  errors: readonly FormError[]
  typed: Readonly<Record<string, string>>
}

/** What the chair does with an item: show it, prepare and open its vote. */
export function LeadItem({ meeting, item, isOpen, isCurrent, errors, typed }: ItemProps) {
  const { lead } = useMessages(meetingLiveMessages)
  const { page } = useMessages(meetingPublicMessages)
  const isVoted = item.kind === 'resolution' || item.kind === 'election'
  return (
    <>
      <AmendmentsLink meeting={meeting} item={item} />
      <div className="actions">
        {isOpen ? (
          <ActForm values={{ intent: 'show', itemId: isCurrent ? '' : item.id }}>
            <Button kind={isCurrent ? 'quiet' : 'secondary'}>
              {isCurrent ? lead.hide : lead.show}
              <span className="visually-hidden">, {item.title}</span>
            </Button>
          </ActForm>
        ) : null}
        {item.kind === 'consent' && !item.consent ? (
          <ButtonLink kind="secondary" href={`/espace/consentements/nouveau?point=${item.id}`}>
            {page.openConsent}
            <span className="visually-hidden">, {item.title}</span>
          </ButtonLink>
        ) : null}
        {item.polls.map((poll) =>
          poll.state === 'draft' && isOpen ? (
            <ActForm key={poll.id} values={{ intent: 'open-vote', pollId: poll.id, itemId: item.id }}>
              <Button>
                {lead.openVote}
                <span className="visually-hidden">, {poll.title}</span>
              </Button>
            </ActForm>
          ) : poll.state === 'open' ? (
            <ActForm key={poll.id} values={{ intent: 'close-vote', pollId: poll.id, itemId: item.id }}>
              <Button kind="danger">
                {lead.closeVote}
                <span className="visually-hidden">, {poll.title}</span>
              </Button>
            </ActForm>
          ) : null,
        )}
      </div>
      {isVoted && (isOpen || errors.length > 0) && item.polls.every(({ state }) => state !== 'open') ? (
        <details open={errors.length > 0}>
          <summary>
            {lead.prepareVote}
            <span className="visually-hidden">, {item.title}</span>
          </summary>
          <PrepareVoteForm item={item} errors={errors} typed={typed} />
        </details>
      ) : null}
    </>
  )
}

function PrepareVoteForm({ item, errors, typed }: Pick<ItemProps, 'item' | 'errors' | 'typed'>) {
  const { lead } = useMessages(meetingLiveMessages)
  const vote = useMessages(votePageMessages)
  const isElection = item.kind === 'election'
  const id = (name: string) => `${name}-${item.id}`
  return (
    <ActForm values={{ intent: 'prepare-vote', itemId: item.id }}>
      <TextField
        id={id('titre')}
        name="title"
        label={lead.votes}
        defaultValue={typed['title'] ?? item.title}
        error={errorOf(errors, 'title') ?? null}
      />
      <Select
        id={id('methode')}
        name="method"
        label={lead.method}
        defaultValue={typed['method'] ?? (isElection ? 'majority-judgment' : 'yes-no')}
        placeholder={null}
        error={errorOf(errors, 'method') ?? null}
        options={methods.map((method) => ({ value: method, label: lead.methods[method] }))}
      />
      <RadioGroup
        id={id('secret')}
        name="secrecy"
        label={lead.secrecy}
        inline
        defaultValue={typed['secrecy'] ?? (isElection ? 'secret' : 'named')}
        error={errorOf(errors, 'secrecy') ?? null}
        options={[
          { value: 'named', label: lead.named },
          { value: 'secret', label: lead.secret },
        ]}
      />
      {isElection ? (
        <>
          <TextArea
            id={id('candidatures')}
            name="candidates"
            label={lead.candidates}
            rows={4}
            defaultValue={typed['candidates'] ?? ''}
            error={errorOf(errors, 'options') ?? errorOf(errors, 'candidates') ?? null}
          />
          <Checkbox
            id={id('ages')}
            name="byAge"
            value="1"
            label={vote.byAge}
            hint={vote.byAgeHint}
            defaultChecked={typed['byAge'] === '1'}
            optional
          />
          <NumberField
            id={id('sieges')}
            name="seats"
            label={lead.seats}
            defaultValue={typed['seats'] ?? '1'}
            error={errorOf(errors, 'seats') ?? null}
          />
        </>
      ) : null}
      <Actions>
        <Button kind="secondary">{lead.prepareVote}</Button>
      </Actions>
    </ActForm>
  )
}
