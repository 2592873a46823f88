import { errorOf } from '~/modules/governance/components/body-problems'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Checkbox, RadioGroup } from '~/ui/choices'
import { Confirm } from '~/ui/confirm'
import type { FormError } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/section'
import { TextField } from '~/ui/text-field'
import { communityMessages } from '../messages/communities'
import { type Circle, circles } from '../rules/community'

type Errors = { errors: readonly FormError[] }

/** Choosing a circle: on entering, or to move. */
export function CircleForm({ circle, isWaiting, errors }: Errors & { circle: Circle | null; isWaiting: boolean }) {
  const { space, circles: names, circleTexts } = useMessages(communityMessages)
  const isNew = circle === null
  const offered = isNew ? circles.filter((one) => one !== 'engaged') : circles
  return (
    <Section id="cercle" title={isNew ? space.joinTitle : space.moveTitle} tone="stone">
      {isWaiting ? <Notice>{space.waiting}</Notice> : null}
      <ActForm values={{ intent: isNew ? 'join' : 'move' }}>
        {isNew ? <p>{space.joinText}</p> : null}
        <RadioGroup
          name="circle"
          label={space.circle}
          defaultValue={circle ?? 'informed'}
          error={errorOf(errors, 'circle')}
          options={offered.map((value) => ({ value, label: names[value], hint: circleTexts[value] }))}
        />
        <Actions>
          <Button>{isNew ? space.join : space.move}</Button>
        </Actions>
      </ActForm>
    </Section>
  )
}

/** What one receives. */
export function MailingForm({ letter, notices }: { letter: boolean; notices: boolean }) {
  const { space } = useMessages(communityMessages)
  return (
    <Section id="courriels" title={space.mails}>
      <ActForm values={{ intent: 'mailings' }}>
        <Checkbox name="letter" value="yes" label={space.letter} optional defaultChecked={letter} />
        <Checkbox
          name="notices"
          value="yes"
          label={space.notices}
          hint={space.noticesHint}
          optional
          defaultChecked={notices}
        />
        <Actions>
          <Button kind="secondary">{space.save}</Button>
        </Actions>
      </ActForm>
    </Section>
  )
}

/** Being an ambassador, as one chooses to be shown. */
export function AmbassadorForm({ name, words, errors }: Errors & { name: string | null; words: string }) {
  const { space } = useMessages(communityMessages)
  return (
    <Section id="ambassade" title={space.ambassadorTitle} lede={<p>{space.ambassadorText}</p>}>
      <ActForm values={{ intent: 'ambassador' }}>
        <RadioGroup
          name="shown"
          label={space.shown}
          inline
          defaultValue={name === null ? 'no' : 'yes'}
          options={[
            { value: 'yes', label: space.yes },
            { value: 'no', label: space.no },
          ]}
        />
        <TextField
          name="ambassadorName"
          label={space.name}
          autoComplete="off"
          optional
          defaultValue={name ?? ''}
          error={errorOf(errors, 'ambassadorName')}
        />
        <TextField
          name="ambassadorWords"
          label={space.words}
          hint={space.wordsHint}
          autoComplete="off"
          optional
          defaultValue={words}
          error={errorOf(errors, 'ambassadorWords')}
        />
        <Actions>
          <Button kind="secondary">{space.save}</Button>
        </Actions>
      </ActForm>
    </Section>
  )
}

/** For the gardeners: who asks to be among the engaged. */
export function EngagedRequests({
  people,
  engaged,
}: {
  people: readonly { userId: string; name: string }[]
  engaged: number
}) {
  const messages = useMessages(communityMessages)
  const { space } = messages
  if (people.length === 0) return null
  return (
    <Section
      id="demandes"
      title={space.requests}
      tone="stone"
      lede={<p>{space.requestsText(messages.people(engaged))}</p>}
    >
      <ul className="stack">
        {people.map(({ userId, name }) => (
          <li key={userId}>
            <p>
              <strong>{name}</strong>
            </p>
            <div className="actions">
              {(['accept', 'decline'] as const).map((answer) => (
                <ActForm key={answer} values={{ intent: 'answer', userId, answer }}>
                  <Button
                    kind={answer === 'accept' ? 'primary' : 'quiet'}
                    aria-label={space.answerTo(space[answer], name)}
                  >
                    {space[answer]}
                  </Button>
                </ActForm>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

export function LeaveCommunity({ cancelHref }: { cancelHref: string }) {
  const { space } = useMessages(communityMessages)
  return (
    <Section id="quitter">
      <Confirm
        title={space.leaveTitle}
        values={{ intent: 'leave' }}
        confirmLabel={space.leave}
        cancelHref={cancelHref}
        irreversible={false}
      >
        <p>{space.leaveText}</p>
      </Confirm>
    </Section>
  )
}
