import { formatList } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { NextStep } from '~/ui/next-step'
import { Notice } from '~/ui/notice'
import { labelMessages } from '../messages/index'
import { sentenceOf } from '../messages/refusals'

export type SubmitSectionProps = {
  revision: number
  isCompletion: boolean
  mayAct: boolean
  representatives: readonly string[]
  missing: number
  notMet: number
  conditions: readonly string[]
  days: number
}

/** Whether the application can be submitted, what to know before, and what comes next. */
export function SubmitSection({
  revision,
  isCompletion,
  mayAct,
  representatives,
  missing,
  notMet,
  conditions,
  days,
}: SubmitSectionProps) {
  const locale = useLocale()
  const messages = useMessages(labelMessages).review
  const hasWarnings = notMet > 0 || conditions.length > 0
  return (
    <section id="deposer">
      {missing > 0 ? (
        <Notice kind="error" title={messages.missing}>
          <p>{sentenceOf({ code: 'mandatory-missing', detail: { count: missing } }, locale)}</p>
        </Notice>
      ) : (
        <Notice kind="success" title={messages.ready}>
          <p>{messages.readyText}</p>
        </Notice>
      )}
      {missing === 0 && hasWarnings ? (
        <Notice kind="warning" title={notMet > 0 ? messages.notMet(notMet) : conditions[0]}>
          {notMet > 0 ? conditions.map((sentence) => <p key={sentence}>{sentence}</p>) : null}
          <p>{messages.notMetText}</p>
        </Notice>
      ) : null}
      {mayAct ? null : (
        <Notice>
          <p>
            {representatives.length > 0
              ? messages.representativeOnly(formatList(representatives, locale))
              : messages.nobody}
          </p>
        </Notice>
      )}
      {mayAct && missing === 0 ? (
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
