import { errorOf } from '~/modules/governance/components/body-problems'
import { formatDate, formatInstant } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import type { FormError } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { NoticeBoard } from '~/ui/notice-board'
import { Section } from '~/ui/section'
import { TextField } from '~/ui/text-field'
import { groupMessages } from '../messages/groups'

export type MeetingLine = {
  id: string
  slug: string
  title: string
  place: string
  startsOn: string
  startsAt: string | null
}

/** When the group meets next. */
export function GroupMeetings({ meetings }: { meetings: readonly MeetingLine[] }) {
  const { page } = useMessages(groupMessages)
  const locale = useLocale()
  return (
    <NoticeBoard
      empty={<p>{page.noMeeting}</p>}
      items={meetings.map(({ id, slug, title, place, startsOn, startsAt }) => ({
        id,
        kind: page.meeting,
        title,
        href: `/rencontres/${slug}`,
        facts: place,
        term: startsAt === null ? formatDate(startsOn, locale) : formatInstant(new Date(startsAt), locale),
      }))}
    />
  )
}

type Props = { meetings: readonly MeetingLine[]; address: string; errors: readonly FormError[] }

/** For those who lead: the meetings of the programme that are the group's. */
export function TieMeetings({ meetings, address, errors }: Props) {
  const { edit } = useMessages(groupMessages)
  const locale = useLocale()
  return (
    <Section id="rencontres" title={edit.meetings} lede={<p>{edit.meetingsText}</p>} tone="stone">
      <ul className="stack">
        {meetings.map(({ id, slug, title, startsOn }) => (
          <li key={id}>
            <Anchor href={`/rencontres/${slug}`}>{title}</Anchor>{' '}
            <span className="soft">{formatDate(startsOn, locale)}</span>
            <ActForm values={{ intent: 'untie', id }}>
              <Button kind="quiet" aria-label={edit.untieOf(title)}>
                {edit.untie}
              </Button>
            </ActForm>
          </li>
        ))}
      </ul>
      <ActForm values={{ intent: 'tie' }}>
        <TextField
          name="address"
          label={edit.address}
          hint={edit.addressHint}
          autoComplete="off"
          defaultValue={address}
          error={errorOf(errors, 'address')}
        />
        <Actions>
          <Button kind="secondary">{edit.tie}</Button>
        </Actions>
      </ActForm>
    </Section>
  )
}
