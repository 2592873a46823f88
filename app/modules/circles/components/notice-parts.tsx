import { errorOf } from '~/modules/governance/components/body-problems'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import { Confirm } from '~/ui/confirm'
import type { FormError } from '~/ui/error-summary'
import { Section } from '~/ui/section'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { Timeline } from '~/ui/timeline'
import { communityMessages } from '../messages/communities'
import { noticeKinds } from '../rules/community'

type Form = { typed: Readonly<Record<string, string>>; errors: readonly FormError[] }

/** A need or an offer to post. */
export function NoticeForm({ typed, errors }: Form) {
  const { notice } = useMessages(communityMessages)
  const of = (name: string) => ({ name, error: errorOf(errors, name), defaultValue: typed[name] })
  return (
    <ActForm>
      <RadioGroup
        {...of('kind')}
        label={notice.kind}
        inline
        options={noticeKinds.map((value) => ({ value, label: notice.kindLabels[value] }))}
      />
      <TextField {...of('title')} label={notice.title} autoComplete="off" />
      <TextArea {...of('body')} label={notice.body} hint={notice.bodyHint} rows={6} maxCharacters={4_000} />
      <TextField {...of('place')} label={notice.place} hint={notice.placeHint} autoComplete="off" optional />
      <Actions>
        <Button>{notice.post}</Button>
      </Actions>
    </ActForm>
  )
}

export type Exchange = {
  withId: string
  name: string
  words: readonly { id: string; author: string; body: string; at: string }[]
}

/** What was said about a notice, each exchange by itself, with the words to add to it. */
export function Exchanges({
  exchanges,
  isAuthor,
  typed,
  errors,
}: Form & { exchanges: readonly Exchange[]; isAuthor: boolean }) {
  const { notice } = useMessages(communityMessages)
  if (exchanges.length === 0) return isAuthor ? <p>{notice.noExchange}</p> : null
  return exchanges.map(({ withId, name, words }) => (
    <section key={withId} aria-label={notice.with(name)}>
      {isAuthor ? <h3>{notice.with(name)}</h3> : null}
      <Timeline
        entries={words.map(({ id, author, body, at }) => ({
          id,
          at: new Date(at),
          title: author,
          children: <p className="kept-lines">{body}</p>,
        }))}
      />
      <AnswerNotice
        withId={isAuthor ? withId : ''}
        typed={typed['with'] === withId || !isAuthor ? typed : {}}
        errors={typed['with'] === withId || !isAuthor ? errors : []}
      />
    </section>
  ))
}

/** Words to the author of a notice, or back from them. */
export function AnswerNotice({ withId, typed, errors }: Form & { withId: string }) {
  const { notice } = useMessages(communityMessages)
  return (
    <ActForm values={{ intent: 'answer', with: withId }}>
      <TextArea
        name="body"
        id={`champ-body${withId === '' ? '' : `-${withId}`}`}
        label={notice.words}
        hint={notice.answerHint}
        rows={4}
        maxCharacters={4_000}
        defaultValue={typed['body']}
        error={errorOf(errors, 'body')}
      />
      <Actions>
        <Button>{notice.send}</Button>
      </Actions>
    </ActForm>
  )
}

/** For its author: it has been met, it still holds, it is taken back. */
export function SettleNotice({ isOpen, isMet, cancelHref }: { isOpen: boolean; isMet: boolean; cancelHref: string }) {
  const { notice } = useMessages(communityMessages)
  return (
    <Section id="suite" title={notice.settle}>
      <div className="actions">
        {isOpen ? (
          <ActForm values={{ intent: 'met' }}>
            <Button>{notice.met}</Button>
          </ActForm>
        ) : null}
        {isMet ? null : (
          <ActForm values={{ intent: 'renew' }}>
            <Button kind="secondary">{notice.renew}</Button>
          </ActForm>
        )}
      </div>
      <Confirm
        level={3}
        title={notice.takeBackTitle}
        values={{ intent: 'take-back' }}
        confirmLabel={notice.takeBack}
        cancelHref={cancelHref}
      >
        <p>{notice.takeBackText}</p>
      </Confirm>
    </Section>
  )
}

/** For the gardeners and the team. */
export function ModerateNotice({ cancelHref, errors }: { cancelHref: string; errors: readonly FormError[] }) {
  const { notice } = useMessages(communityMessages)
  return (
    <Section id="retirer">
      <Confirm
        title={notice.moderateTitle}
        values={{ intent: 'moderate' }}
        confirmLabel={notice.moderate}
        cancelHref={cancelHref}
        fields={<TextField name="reason" label={notice.reason} autoComplete="off" error={errorOf(errors, 'reason')} />}
      >
        <p>{notice.moderateText}</p>
      </Confirm>
    </Section>
  )
}
