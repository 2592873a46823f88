import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Checkbox } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { Section } from '~/ui/section'
import { Status } from '~/ui/status'
import { TextField } from '~/ui/text-field'
import { meetingMessages } from '../messages/meetings'
import { meetingLiveMessages } from '../messages/meetings-live'
import type { AttendanceWay, ProxyState } from '../rules/meeting-presence'
import type { MeetingView } from '../rules/meeting-view'
import { errorOf } from './meeting-problems'

/** One vote of a member in a meeting: their own, or that of an organisation that they represent. */
export type MemberPart = {
  memberId: string
  name: string
  number: number | null
  way: AttendanceWay | null
  given: { id: string; state: ProxyState; holder: string | null } | undefined
  held: readonly { id: string; state: ProxyState; giver: string }[]
  code: { size: number; d: string }
}
type Props = {
  part: MemberPart
  several: boolean
  meeting: MeetingView
  may: { attend: boolean; proxy: boolean }
  errors: readonly FormError[]
  typed: Readonly<Record<string, string>>
}

const isActive = (state: ProxyState): boolean => state === 'given' || state === 'accepted'

/** What a member does in a meeting: being there, the entrance code, their proxies. */
export function MemberPartSection(props: Props) {
  const { part, several } = props
  const messages = useMessages(meetingLiveMessages)
  const locale = useLocale()
  const title = several ? `${messages.ownTitle}\u00a0: ${part.name}` : messages.ownTitle
  return (
    <Section
      id={several ? `participation-${part.memberId}` : 'participation'}
      title={title}
      lede={part.number === null ? null : <p>{messages.memberNumber(formatNumber(part.number, locale))}</p>}
    >
      <Attendance {...props} />
      <Proxies {...props} />
    </Section>
  )
}

function Attendance({ part, may }: Props) {
  const messages = useMessages(meetingLiveMessages)
  const represented = part.given?.state === 'accepted' && part.way === null
  return (
    <>
      <p role="status">
        {part.way ? (
          <Status kind="met">
            {messages.present} {messages.presentWays[part.way]}
          </Status>
        ) : represented ? (
          <Status kind="info">{messages.representedBy(part.given?.holder ?? messages.theChair)}</Status>
        ) : (
          <span className="soft">{messages.notPresent}</span>
        )}
      </p>
      {may.attend ? (
        <ActForm values={{ intent: part.way ? 'leave' : 'attend', memberId: part.memberId }}>
          <Actions>
            <Button kind={part.way ? 'secondary' : 'primary'}>{part.way ? messages.leave : messages.attend}</Button>
          </Actions>
          {part.way ? null : <p className="soft">{messages.attendHint}</p>}
        </ActForm>
      ) : null}
      {may.proxy && part.way === null ? (
        <details>
          <summary>{messages.qrTitle}</summary>
          <p>{messages.qrText}</p>
          <svg
            className="entrance-code"
            viewBox={`0 0 ${part.code.size} ${part.code.size}`}
            role="img"
            aria-label={`${messages.qrTitle}, ${part.name}`}
          >
            <path d={part.code.d} />
          </svg>
        </details>
      ) : null}
    </>
  )
}

function Proxies({ part, meeting, may, errors, typed }: Props) {
  const messages = useMessages(meetingLiveMessages)
  const words = useMessages(meetingMessages)
  const locale = useLocale()
  const { proxies } = meeting.rules
  if (proxies.cap === 0 && proxies.blank === 'refused') return null
  const { given } = part
  return (
    <div id="procurations">
      <h3>{messages.proxyTitle}</h3>
      <p className="soft">{messages.proxyRule(formatNumber(proxies.cap, locale), proxies.sameCollege)}</p>
      {given ? (
        <>
          <p>{messages.proxyGiven(given.holder ?? messages.theChair, words.proxyStates[given.state])}</p>
          {may.proxy && isActive(given.state) ? (
            <ActForm values={{ intent: 'withdraw-proxy', id: given.id, memberId: part.memberId }}>
              <Actions>
                <Button kind="secondary">{messages.proxyWithdraw}</Button>
              </Actions>
            </ActForm>
          ) : null}
        </>
      ) : null}
      {part.held.length > 0 ? (
        <ul>
          {part.held.map((proxy) => (
            <li key={proxy.id}>
              {messages.proxyHeld(proxy.giver, words.proxyStates[proxy.state])}
              {may.proxy && proxy.state === 'given' ? (
                <Actions>
                  {(['accepted', 'refused'] as const).map((answer) => (
                    <ActForm
                      key={answer}
                      values={{ intent: 'answer-proxy', id: proxy.id, answer, memberId: part.memberId }}
                    >
                      <Button kind={answer === 'accepted' ? 'primary' : 'secondary'}>
                        {answer === 'accepted' ? messages.proxyAccept : messages.proxyRefuse}
                        <span className="visually-hidden"> {proxy.giver}</span>
                      </Button>
                    </ActForm>
                  ))}
                </Actions>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {may.proxy && part.way === null && !(given && isActive(given.state)) ? (
        <ActForm values={{ intent: 'give-proxy', memberId: part.memberId }}>
          <TextField
            id={`titulaire-${part.memberId}`}
            name="holder"
            label={messages.proxyHolder}
            hint={messages.proxyHolderHint}
            error={errorOf(errors, 'holder') ?? null}
            defaultValue={typed['memberId'] === part.memberId ? (typed['holder'] ?? '') : ''}
            optional={proxies.blank === 'chair'}
            autoComplete="off"
          />
          {proxies.blank === 'chair' ? (
            <Checkbox
              id={`blanc-${part.memberId}`}
              name="blank"
              value="yes"
              label={messages.proxyBlank}
              hint={messages.proxyBlankHint}
              optional
            />
          ) : null}
          <Actions>
            <Button kind="secondary">{messages.proxyGive}</Button>
          </Actions>
        </ActForm>
      ) : null}
    </div>
  )
}
