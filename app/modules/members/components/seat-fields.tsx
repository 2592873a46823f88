import { useMessages } from '~/platform/i18n/react'
import { RadioGroup } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { TextField } from '~/ui/text-field'
import { memberMessages } from '../messages'
import { errorOf } from './problems'

export type CommuneChoice = { code: string; name: string; postcode: string | null }

/** The commune of the seat, by its name or postcode; where several answer, one is chosen among them. */
export function SeatFields({
  commune,
  communeCode,
  communes,
  errors,
}: {
  commune: string
  communeCode: string
  communes: readonly CommuneChoice[]
  errors: readonly FormError[]
}) {
  const { organisations } = useMessages(memberMessages)
  const { create } = organisations
  return (
    <>
      {communes.length > 0 ? <input type="hidden" name="communeAsked" value={commune} /> : null}
      <TextField
        name="commune"
        label={create.commune}
        hint={create.communeHint}
        error={errorOf(errors, 'commune')}
        defaultValue={commune}
        optional
        autoComplete="off"
      />
      {communes.length > 0 ? (
        <RadioGroup
          name="communeCode"
          label={create.communeChoices}
          options={communes.map(({ code, name, postcode }) => ({
            value: code,
            label: postcode === null ? name : `${name} (${postcode})`,
          }))}
          defaultValue={communeCode}
        />
      ) : null}
    </>
  )
}
