import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import type { FormError } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { DateField, TextField } from '~/ui/text-field'
import { meetingTeamMessages } from '../messages/meetings-team'
import { meetingPath, teamMeetingPath } from '../rules/meeting-paths'
import type { MeetingView } from '../rules/meeting-view'
import { errorOf } from './meeting-problems'

/** What the act just done has brought about, from the address; nothing for a code that is not ours. */
export function MeetingDone({ code }: { code: string | null }) {
  const done: Readonly<Record<string, string>> = useMessages(meetingTeamMessages).done
  const said = code !== null && Object.hasOwn(done, code) ? done[code] : undefined
  return said ? (
    <Notice kind="success" live>
      <p>{said}</p>
    </Notice>
  ) : null
}

type May = { edit: boolean; door: boolean; lead: boolean; minutes: boolean }

/** From the preparation to the other pages of the meeting. */
export function MeetingLinks({ meeting, may }: { meeting: MeetingView; may: May }) {
  const { page } = useMessages(meetingTeamMessages)
  const path = teamMeetingPath(meeting)
  const isPublic = meeting.state !== 'draft'
  return (
    <>
      <div className="actions">
        {may.lead ? <ButtonLink href={`${path}/seance`}>{page.lead}</ButtonLink> : null}
        {may.minutes ? <ButtonLink href={`${path}/proces-verbal`}>{page.minutes}</ButtonLink> : null}
        {may.door ? (
          <ButtonLink kind="secondary" href={`${path}/presences`}>
            {page.door}
          </ButtonLink>
        ) : null}
        {may.edit ? (
          <ButtonLink kind="secondary" href={`${path}/modifier`}>
            {page.edit}
          </ButtonLink>
        ) : null}
      </div>
      {isPublic ? (
        <ul className="prose">
          <li>
            <Anchor href={meetingPath(meeting)}>{page.publicPage}</Anchor>
          </li>
          <li>
            <Anchor href={`${meetingPath(meeting)}/convocation.pdf`}>{page.printable}</Anchor>
          </li>
          <li>
            <Anchor href={`${meetingPath(meeting)}/calendrier.ics`}>{page.calendar}</Anchor>
          </li>
        </ul>
      ) : null}
      {meeting.state === 'cancelled' && meeting.reason ? (
        <Notice kind="warning" title={page.cancelled}>
          <p>{meeting.reason}</p>
        </Notice>
      ) : null}
    </>
  )
}

/** After a meeting without quorum: its second call, prepared or to prepare. */
export function CallAgainForm({
  meeting,
  second,
  errors,
  typed,
}: {
  meeting: MeetingView
  second: { id: string; body: string | null } | null
  errors: readonly FormError[]
  typed: Readonly<Record<string, string>>
}) {
  const { page, form } = useMessages(meetingTeamMessages)
  const locale = useLocale()
  if (second)
    return (
      <Notice kind="info" title={page.adjourned}>
        <p>
          <Anchor href={teamMeetingPath(second)}>{page.secondCallHere}</Anchor>
        </p>
      </Notice>
    )
  const quorum = meeting.rules.quorum
  const said = quorum
    ? `${formatNumber(quorum.numerator, locale)}/${formatNumber(quorum.denominator, locale)}`
    : page.noQuorumAsked
  return (
    <Notice kind="warning" title={page.adjourned}>
      <p>{page.callAgainText(said)}</p>
      <ActForm values={{ intent: 'call-again' }}>
        <DateField
          name="date"
          label={form.date}
          error={errorOf(errors, 'date') ?? null}
          defaultValue={typed['date'] ?? ''}
        />
        <TextField
          name="time"
          label={form.time}
          hint={form.timeHint}
          length="short"
          error={errorOf(errors, 'time') ?? null}
          defaultValue={typed['time'] ?? ''}
        />
        <Actions>
          <Button>{page.callAgain}</Button>
        </Actions>
      </ActForm>
    </Notice>
  )
}
