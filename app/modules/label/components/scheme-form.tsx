import { memberMessages } from '~/modules/members/messages/index'
import { useMessages } from '~/platform/i18n/react'
import { labelCommittees } from '~/platform/permissions'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { CheckboxGroup, RadioGroup } from '~/ui/choices'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { decisionMessages } from '../messages/decision'
import { schemeMessages } from '../messages/schemes'
import { initiativeKinds } from '../rules/kinds'

/** What the fields hold: as typed, or as the label stands. */
export type SchemeFields = {
  key: string
  nameFr: string
  nameEn: string
  purposeFr: string
  purposeEn: string
  kinds: readonly string[]
  committee: string
  isOpen: string
}

/** A label on offer: a new one, or with `revision`, one that is there, whose key stays. */
export function SchemeForm({
  fields,
  errors,
  revision,
}: {
  fields: SchemeFields
  errors: Readonly<Record<string, string>>
  revision?: number
}) {
  const { team } = useMessages(schemeMessages)
  const words = useMessages(decisionMessages)
  const { roles } = useMessages(memberMessages).words
  const text = (name: 'key' | 'nameFr' | 'nameEn') => ({
    name,
    label: team[name],
    error: errors[name],
    defaultValue: fields[name],
    autoComplete: 'off',
  })
  const purpose = (name: 'purposeFr' | 'purposeEn') => ({
    name,
    label: team[name],
    error: errors[name],
    defaultValue: fields[name],
    rows: 2,
  })
  return (
    <ActForm values={{ revision }}>
      {revision === undefined ? <TextField {...text('key')} hint={team.keyHint} length="medium" /> : null}
      <TextField {...text('nameFr')} />
      <TextField {...text('nameEn')} />
      <TextArea {...purpose('purposeFr')} />
      <TextArea {...purpose('purposeEn')} />
      <CheckboxGroup
        name="kinds"
        label={team.forWhat}
        error={errors['kinds']}
        defaultValues={fields.kinds}
        options={initiativeKinds.map((kind) => ({
          value: kind,
          label: words.initiativeKinds[kind],
          hint: words.initiativeHints[kind],
        }))}
      />
      <RadioGroup
        name="committee"
        label={team.whoDecides}
        hint={revision === undefined ? undefined : team.whoDecidesHint}
        error={errors['committee']}
        defaultValue={fields.committee}
        options={labelCommittees.map((role) => ({ value: role, label: roles[role] }))}
      />
      {revision === undefined ? null : (
        <RadioGroup
          name="isOpen"
          label={team.takes}
          error={errors['isOpen']}
          defaultValue={fields.isOpen}
          options={[
            { value: 'open', label: team.takesOpen },
            { value: 'closed', label: team.takesClosed },
          ]}
        />
      )}
      <Actions>
        <Button>{revision === undefined ? team.create : team.save}</Button>
      </Actions>
    </ActForm>
  )
}
