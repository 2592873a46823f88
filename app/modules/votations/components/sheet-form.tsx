import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Checkbox, RadioGroup } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { DateField, NumberField, TextField } from '~/ui/text-field'
import { votationLimits } from '../forms'
import { teamVotationMessages } from '../messages/team'
import { votationMessages } from '../messages/votations'
import { identifications } from '../rules/votation'
import { errorOf } from './votation-problems'

type Props = {
  intent: 'create' | 'edit'
  revision?: number
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
  territories: readonly { code: string; name: string }[]
}

/** Who votes on what, when, how known. */
export function SheetForm({ intent, revision, typed, errors, territories }: Props) {
  const { form } = useMessages(teamVotationMessages)
  const { identifications: words } = useMessages(votationMessages)
  const field = (name: string) => ({ name, error: errorOf(errors, name), defaultValue: typed[name] ?? '' })
  return (
    <ActForm values={{ intent, revision }}>
      <TextField {...field('title')} label={form.title} maxLength={votationLimits.title} />
      <TextArea
        {...field('introduction')}
        label={form.introduction}
        hint={form.introductionHint}
        maxCharacters={votationLimits.introduction}
        rows={8}
      />
      <Select
        {...field('territoryCode')}
        label={form.territory}
        options={territories.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <NumberField {...field('leastAge')} label={form.leastAge} />
      <RadioGroup
        {...field('identification')}
        label={form.identification}
        options={identifications.map((value) => ({
          value,
          label: words[value],
          hint: value === 'list' ? form.listHint : form.declaredHint,
        }))}
      />
      <Checkbox
        name="mayChange"
        value="1"
        label={form.mayChange}
        error={errorOf(errors, 'mayChange')}
        defaultChecked={typed['mayChange'] === '1'}
        optional
      />
      <div className="field-pair">
        <DateField {...field('opensOn')} label={form.opensOn} />
        <TextField {...field('opensTime')} type="time" length="short" label={form.opensTime} />
      </div>
      <div className="field-pair">
        <DateField {...field('closesOn')} label={form.closesOn} />
        <TextField {...field('closesTime')} type="time" length="short" label={form.closesTime} />
      </div>
      <NumberField {...field('leastShown')} label={form.leastShown} />
      <NumberField {...field('blockLimit')} label={form.blockLimit} hint={form.blockHint} />
      <Actions>
        <Button kind={intent === 'create' ? 'primary' : 'secondary'}>
          {intent === 'create' ? form.create : form.save}
        </Button>
      </Actions>
    </ActForm>
  )
}
