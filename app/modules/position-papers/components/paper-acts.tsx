import { errorOf } from '~/modules/governance/components/body-problems'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import type { FormError } from '~/ui/error-summary'
import { NextStep } from '~/ui/next-step'
import { Notice } from '~/ui/notice'
import { TextArea } from '~/ui/text-area'
import { paperMessages } from '../messages/papers'
import type { PaperState } from '../rules/states'

type Props = {
  state: PaperState
  revision: number
  isRepresentative: boolean
  /** The last day to send it, or to send its correction; null where there is none any more. */
  until: string | null
  reason: string
  correctUntil: string | null
  path: string
  errors: readonly FormError[]
}

/** What the organisation may do next with its paper. */
export function PaperActs({ state, revision, isRepresentative, until, path, errors }: Props) {
  const { edit } = useMessages(paperMessages)
  const locale = useLocale()
  const button = (intent: string, label: string) => (
    <ActForm values={{ intent, revision }}>
      <Actions>
        <Button>{label}</Button>
      </Actions>
    </ActForm>
  )
  if (state === 'draft' && until !== null)
    return (
      <NextStep title={edit.sendTitle} action={isRepresentative ? button('submit', edit.send) : null}>
        <p>{isRepresentative ? edit.sendText(formatDate(until, locale)) : edit.sendOther}</p>
      </NextStep>
    )
  if (state === 'submitted' && until !== null && isRepresentative)
    return (
      <NextStep title={edit.takeBack} action={button('take-back', edit.takeBack)}>
        <p>{edit.takeBackText}</p>
      </NextStep>
    )
  if (state === 'published' && isRepresentative)
    return (
      <Confirm
        title={edit.withdraw}
        values={{ intent: 'withdraw', revision }}
        confirmLabel={edit.withdraw}
        cancelHref={path}
        cancelLabel={edit.keep}
        irreversible
        fields={<TextArea name="reason" label={edit.reason} error={errorOf(errors, 'reason') ?? null} rows={3} />}
      >
        <p>{edit.withdrawText}</p>
      </Confirm>
    )
  return null
}

/** Why the team sent a paper back, and until when it may be corrected. */
export function Returned({ reason, correctUntil }: { reason: string; correctUntil: string | null }) {
  const { edit } = useMessages(paperMessages)
  const locale = useLocale()
  if (reason === '' || correctUntil === null) return null
  return (
    <Notice kind="warning" title={edit.returned}>
      <p className="paper-text">{reason}</p>
      <p>{edit.returnedUntil(formatDate(correctUntil, locale))}</p>
    </Notice>
  )
}
