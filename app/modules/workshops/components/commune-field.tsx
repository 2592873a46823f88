import { RadioGroup } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { errorOf } from '~/modules/governance/components/body-problems'
import { TextField } from '~/ui/text-field'

export type CommuneChoice = { code: string; name: string; postcode: string | null }

/** A commune by its name or postcode; where the words typed mean several, a choice among them. */
export function CommuneField({
  typed,
  errors,
  choices,
  label,
  hint,
  choose,
}: {
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
  choices: readonly CommuneChoice[]
  label: string
  hint: string
  choose: string
}) {
  return (
    <>
      <TextField
        name="commune"
        label={label}
        hint={hint}
        error={errorOf(errors, 'commune') ?? null}
        defaultValue={typed['commune'] ?? ''}
      />
      {choices.length > 1 ? (
        <>
          <input type="hidden" name="communeAsked" value={typed['commune'] ?? ''} />
          <RadioGroup
            name="communeCode"
            label={choose}
            defaultValue={typed['communeCode'] ?? null}
            options={choices.map(({ code, name, postcode }) => ({
              value: code,
              label: postcode === null ? name : `${name} (${postcode})`,
            }))}
          />
        </>
      ) : null}
    </>
  )
}
