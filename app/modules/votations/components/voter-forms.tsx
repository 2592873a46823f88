import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Checkbox, RadioGroup } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { TextField } from '~/ui/text-field'
import { voterMessages } from '../messages/voter'
import { worthPath } from '../rules/votation-paths'
import type { VotationView } from '../rules/votation-view'
import { errorOf } from './votation-problems'

export type CommuneChoice = { code: string; name: string; postcode: string | null }
type Props = {
  votation: VotationView
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
  communes: readonly CommuneChoice[]
}

/** Where somebody lives, or what `label` says: a name or a postcode, then a choice where it means several communes. */
export function CommuneField({
  typed,
  errors,
  communes,
  label,
  hint,
  optional,
}: Omit<Props, 'votation'> & { label?: string; hint?: string; optional?: boolean }) {
  const words = useMessages(voterMessages)
  return (
    <>
      {communes.length > 0 ? <input type="hidden" name="communeAsked" value={typed['commune'] ?? ''} /> : null}
      <TextField
        name="commune"
        label={label ?? words.commune}
        hint={hint ?? words.communeHint}
        error={errorOf(errors, 'commune')}
        defaultValue={typed['commune'] ?? ''}
        autoComplete="address-level2"
        optional={optional ?? false}
      />
      {communes.length > 1 ? (
        <RadioGroup
          name="communeCode"
          label={words.communeChoices}
          options={communes.map(({ code, name, postcode }) => ({
            value: code,
            label: postcode === null ? name : `${name} (${postcode})`,
          }))}
          defaultValue={typed['communeCode'] ?? null}
        />
      ) : null}
    </>
  )
}

/** Asking for the link of one's ballot; or opening it with what one was sent. */
export function VoterForm({ votation, typed, errors, communes }: Props) {
  const words = useMessages(voterMessages)
  const byList = votation.identification === 'list'
  const text = (name: string) => ({ name, error: errorOf(errors, name), defaultValue: typed[name] ?? '' })
  return (
    <ActForm>
      {byList ? (
        <>
          <TextField {...text('identifier')} label={words.identifier} autoComplete="off" spellCheck={false} />
          <TextField {...text('code')} label={words.code} hint={words.codeHint} autoComplete="off" spellCheck={false} />
        </>
      ) : (
        <>
          <TextField {...text('email')} type="email" label={words.email} hint={words.emailHint} autoComplete="email" />
          <CommuneField typed={typed} errors={errors} communes={communes} />
        </>
      )}
      <Checkbox
        name="sworn"
        value="1"
        label={byList ? words.swornList(votation.leastAge) : words.sworn(votation.leastAge)}
        error={errorOf(errors, 'sworn')}
        defaultChecked={typed['sworn'] === '1'}
      />
      {/* A trap for programs that fill every field; nobody sees it or reaches it. */}
      <div hidden>
        <label htmlFor="champ-site">{words.trap}</label>
        <input id="champ-site" name="site" type="text" tabIndex={-1} autoComplete="off" />
      </div>
      <Actions>
        <Button>{byList ? words.open : words.send}</Button>
      </Actions>
      <p className="soft">
        {words.privacy} <Anchor href={worthPath(votation.debate)}>{words.privacyLink}</Anchor>.
      </p>
    </ActForm>
  )
}
