import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { type Option, type OptionGroup, Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { DateField, TextField } from '~/ui/text-field'
import { consentMessages } from '../messages/consent'
import { consentKinds } from '../rules/consent'
import { errorOf } from './body-problems'

type Props = {
  bodies: readonly Option[]
  /** Who may lead, by body. */
  facilitators: readonly OptionGroup[]
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
}

/** A proposal to decide by consent, or an office to fill without candidates. */
export function ConsentForm({ bodies, facilitators, typed, errors }: Props) {
  const { open, kinds } = useMessages(consentMessages)
  const of = (name: string) => ({ name, error: errorOf(errors, name), defaultValue: typed[name] })
  return (
    <ActForm values={{ itemId: typed['itemId'] || undefined }}>
      <Select {...of('body')} label={open.body} options={bodies} />
      <RadioGroup
        {...of('kind')}
        label={open.kind}
        inline
        options={consentKinds.map((value) => ({ value, label: kinds[value] }))}
      />
      <TextField {...of('title')} label={open.name} hint={open.nameHint} autoComplete="off" />
      <TextArea {...of('proposal')} label={open.proposal} hint={open.proposalHint} rows={8} maxCharacters={20_000} />
      {facilitators.some(({ options }) => options.length > 0) ? (
        <Select
          {...of('facilitatorId')}
          label={open.facilitator}
          hint={open.facilitatorHint}
          placeholder={open.facilitatorMe}
          options={facilitators}
          optional
        />
      ) : null}
      <DateField {...of('reviewOn')} label={open.reviewOn} hint={open.reviewHint} />
      <Actions>
        <Button>{open.submit}</Button>
      </Actions>
    </ActForm>
  )
}
