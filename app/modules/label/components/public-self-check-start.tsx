import { useHref, useMessages } from '~/platform/i18n/react'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import { kindWord } from '../forms-register'
import { decisionMessages } from '../messages/decision'
import { publicMessages } from '../messages/public'
import { applicantKinds, type InitiativeKind, initiativeKinds } from '../rules/kinds'

/** Who would apply, and for what: the address keeps both, so that the questions have one of their own. */
export function SelfCheckStart({
  applicant,
  initiative,
  asked,
}: {
  applicant: string
  initiative: InitiativeKind | ''
  asked: boolean
}) {
  const href = useHref()
  const messages = useMessages(publicMessages).selfCheck
  const words = useMessages(decisionMessages)
  const isKnown = applicantKinds.some((kind) => kind === applicant)
  return (
    <form method="get" action={href('/label/verifier-ma-demarche')} noValidate>
      <h2>{messages.kindsTitle}</h2>
      <RadioGroup
        name="candidat"
        label={messages.applicant}
        defaultValue={applicant}
        error={asked && !isKnown ? messages.choose : null}
        options={applicantKinds.map((value) => ({ value, label: words.applicantKinds[value] }))}
      />
      <RadioGroup
        name="nature"
        label={messages.initiative}
        defaultValue={initiative && kindWord(initiative)}
        error={asked && initiative === '' ? messages.choose : null}
        options={initiativeKinds.map((kind) => ({
          value: kindWord(kind),
          label: words.initiativeKinds[kind],
          hint: words.initiativeHints[kind],
        }))}
      />
      <Actions>
        <Button>{messages.begin}</Button>
      </Actions>
    </form>
  )
}
