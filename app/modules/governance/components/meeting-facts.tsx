import { formatInstant, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { DefinitionList } from '~/ui/definition-list'
import { Anchor } from '~/ui/link'
import { meetingMessages } from '../messages/meetings'
import { meetingPublicMessages } from '../messages/meetings-public'
import type { MeetingView } from '../rules/meeting-view'

/** When, where, who leads; the link for those who take part. */
export function MeetingFacts({ meeting, people, link }: { meeting: MeetingView; people: boolean; link: boolean }) {
  const words = useMessages(meetingMessages)
  const locale = useLocale()
  const { startsAt, endsAt, place, chair, secretary } = meeting
  return (
    <DefinitionList
      items={[
        { term: words.when, value: formatInstant(startsAt, locale) },
        ...(endsAt ? [{ term: words.until, value: formatInstant(endsAt, locale) }] : []),
        ...(place ? [{ term: words.where, value: place }] : []),
        ...(link && meeting.link
          ? [{ term: words.link, value: <Anchor href={meeting.link}>{words.joinLink}</Anchor> }]
          : []),
        ...(people && chair ? [{ term: words.chair, value: chair }] : []),
        ...(people && secretary ? [{ term: words.secretary, value: secretary }] : []),
      ]}
    />
  )
}

/** What the statutes say of this meeting, each rule with where it comes from. */
export function MeetingRulesList({ meeting }: { meeting: MeetingView }) {
  const words = useMessages(meetingMessages)
  const { page, sentences } = useMessages(meetingPublicMessages)
  const locale = useLocale()
  const { noticeDays, quorum, proxies } = meeting.rules
  const call = meeting.call === 2 ? sentences.secondCall : sentences.firstCall
  const kind =
    meeting.body !== null
      ? meeting.bodyName[locale]
      : `${meeting.assemblyKind ? words.assemblyKinds[meeting.assemblyKind].toLowerCase() : ''}, ${call}`
  return (
    <ul className="prose">
      <li>
        {quorum
          ? words.quorumRule(
              `${formatNumber(quorum.numerator, locale)}/${formatNumber(quorum.denominator, locale)}`,
              kind,
            )
          : words.noQuorum}
      </li>
      <li>{page.notice(sentences.days(noticeDays, formatNumber(noticeDays, locale)))}</li>
      {meeting.kind === 'consultation' ? null : (
        <li>{proxies.cap === 0 ? page.proxiesNone : page.proxies(formatNumber(proxies.cap, locale))}</li>
      )}
      {proxies.sameCollege && proxies.cap > 0 ? <li>{page.sameCollege}</li> : null}
    </ul>
  )
}
