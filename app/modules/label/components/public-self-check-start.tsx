import { useHref, useMessages } from '~/platform/i18n/react'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import { kindWord } from '../forms-register'
import { decisionMessages } from '../messages/decision'
import { publicMessages } from '../messages/public'
import { schemeMessages } from '../messages/schemes'
import { applicantKinds, type InitiativeKind, initiativeKinds } from '../rules/kinds'
import { type OfferedScheme, SchemeChoice } from './scheme-choice'

type Asked = { applicant: string; initiative: InitiativeKind | ''; asked: boolean }
type Offers = {
  offers: readonly OfferedScheme[]
  scheme: OfferedScheme | null
  /** The address named a label that is not on offer. */
  isUnknown: boolean
}

/** For which label, where there are several; then who would apply, and for what. */
export function SelfCheckStart({ offers, scheme, isUnknown, ...asked }: Offers & Asked) {
  const { choose } = useMessages(schemeMessages)
  if (scheme || offers.length === 0)
    return (
      <KindsForm
        {...asked}
        scheme={scheme && offers.length > 1 ? scheme.key : null}
        kinds={scheme?.kinds ?? initiativeKinds}
      />
    )
  const { applicant, initiative } = asked
  const known = Object.entries({ candidat: applicant, nature: initiative && kindWord(initiative) })
  const query = new URLSearchParams(known.filter(([, value]) => value !== ''))
  return (
    <SchemeChoice
      schemes={offers}
      path={`/label/verifier-ma-demarche${query.size > 0 ? `?${query}` : ''}`}
      title={choose.selfCheck}
      isUnknown={isUnknown}
    />
  )
}

/** Who would apply, and for what: the address keeps both, so that the questions have one of their own. */
function KindsForm({
  scheme,
  kinds,
  applicant,
  initiative,
  asked,
}: Asked & {
  /** The label that was chosen, where there was a choice. */
  scheme: string | null
  kinds: readonly InitiativeKind[]
}) {
  const href = useHref()
  const messages = useMessages(publicMessages).selfCheck
  const words = useMessages(decisionMessages)
  const isKnown = applicantKinds.some((kind) => kind === applicant)
  return (
    <form method="get" action={href('/label/verifier-ma-demarche')} noValidate>
      {scheme === null ? null : <input type="hidden" name="label" value={scheme} />}
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
        options={kinds.map((kind) => ({
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
