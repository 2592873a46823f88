import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { NextStep } from '~/ui/next-step'
import { Notice } from '~/ui/notice'
import { draftingMessages } from '../messages/drafting-form'
import { draftingSentence } from '../messages/drafting-refusals'

type Props = {
  revision: number
  isCompletion: boolean
  mayAct: boolean
  missing: number
  notMet: number
  collectFirst: boolean
  isReached: boolean
  days: number
  path: string
}

/** Whether the referral can be submitted, what to know before, and what comes next. */
export function SubmitReferral(props: Props) {
  const { revision, isCompletion, mayAct, missing, notMet, collectFirst, isReached, days, path } = props
  const locale = useLocale()
  const all = useMessages(draftingMessages)
  const messages = all.review
  return (
    <section id="deposer">
      {missing > 0 && !collectFirst ? (
        <Notice kind="error" title={messages.missing}>
          <p>{draftingSentence({ code: 'mandatory-missing', detail: { count: missing } }, locale)}</p>
        </Notice>
      ) : null}
      {missing === 0 ? (
        <Notice kind="success" title={messages.ready}>
          <p>{messages.readyText}</p>
        </Notice>
      ) : null}
      {notMet > 0 ? (
        <Notice kind="warning" title={messages.notMet(notMet)}>
          <p>{messages.notMetText}</p>
        </Notice>
      ) : null}
      {collectFirst ? (
        <Notice title={all.signatures.before}>
          <p>{messages.collectFirst}</p>
          <ButtonLink href={`${path}/signatures`}>{all.signatures.before}</ButtonLink>
        </Notice>
      ) : null}
      {!collectFirst && !isReached ? (
        <Notice>
          <p>{draftingSentence({ code: 'signatures-missing' }, locale)}</p>
          <ButtonLink kind="secondary" href={`${path}/signatures`}>
            {all.steps.signatures}
          </ButtonLink>
        </Notice>
      ) : null}
      {mayAct ? null : (
        <Notice>
          <p>{messages.answersFor}</p>
        </Notice>
      )}
      {mayAct && missing === 0 && !collectFirst && isReached ? (
        <ActForm values={{ revision }}>
          <Actions>
            <Button>{isCompletion ? messages.complete : messages.submit}</Button>
          </Actions>
        </ActForm>
      ) : null}
      <NextStep>
        <p>{messages.next(days)}</p>
      </NextStep>
    </section>
  )
}

/** Gives a draft up: it was never public. */
export function GiveUpDraft({ path }: { path: string }) {
  const messages = useMessages(draftingMessages).review
  return (
    <details>
      <summary>{messages.giveUp}</summary>
      <Confirm
        title={messages.giveUp}
        confirmLabel={messages.giveUp}
        cancelHref={`${path}/relire`}
        values={{ intent: 'give-up' }}
        level={3}
      >
        <p>{messages.giveUpText}</p>
      </Confirm>
    </details>
  )
}
