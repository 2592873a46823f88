import { writeDays, writeShare } from '~/modules/statutes/rules/clauses/clause'
import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { initiativeMessages } from '../messages/initiatives'
import type { InitiativeFormView } from '../rules/initiative-view'
import { initiativeKinds, initiativeLimits } from '../rules/initiative'
import { errorOf } from './body-problems'

type Props = {
  form: InitiativeFormView
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
}

/** What would be voted, by which assembly, and why others should sign. */
export function InitiativeForm({ form, typed, errors }: Props) {
  const { form: words, kinds } = useMessages(initiativeMessages)
  const locale = useLocale()
  const of = (name: string) => ({ name, error: errorOf(errors, name), defaultValue: typed[name] })
  const [only] = form.members
  return (
    <ActForm values={form.members.length === 1 ? { memberId: only?.memberId } : {}}>
      {form.members.length > 1 ? (
        <Select
          {...of('memberId')}
          label={words.forWhom}
          options={form.members.map(({ memberId, name }) => ({ value: memberId, label: name }))}
        />
      ) : null}
      <RadioGroup
        {...of('kind')}
        label={words.kind}
        defaultValue={typed['kind'] ?? 'item'}
        options={initiativeKinds.map((value) => ({ value, label: kinds[value], hint: words.kindHints[value] }))}
      />
      <Select
        {...of('meetingId')}
        label={words.meeting}
        hint={words.meetingHint}
        optional
        placeholder={words.nextMeeting}
        options={form.inTime.map(({ id, title, day }) => ({
          value: id,
          label: words.meetingOption(title, formatDate(day, locale)),
        }))}
      />
      <Select
        {...of('resolutionKind')}
        label={words.resolutionKind}
        hint={words.resolutionHint}
        options={form.resolutionKinds.map(({ id, name, assembly }) => ({
          value: id,
          label: `${name[locale]} (${words.assemblies[assembly]})`,
        }))}
      />
      <TextField {...of('title')} label={words.name} hint={words.nameHint} autoComplete="off" />
      <TextArea
        {...of('text')}
        label={words.text}
        hint={words.textHint}
        rows={8}
        maxCharacters={initiativeLimits.text}
      />
      <TextArea
        {...of('reason')}
        label={words.reason}
        hint={words.reasonHint}
        rows={5}
        maxCharacters={initiativeLimits.reason}
      />
      <Actions>
        <Button>{words.submit}</Button>
      </Actions>
    </ActForm>
  )
}

/** The rule beside the form: signatures, days, and the assemblies that it is too late for. */
export function InitiativeRules({ form }: { form: InitiativeFormView }) {
  const { form: words } = useMessages(initiativeMessages)
  const locale = useLocale()
  const { rules, tooLate } = form
  const number = (value: number) => formatNumber(value, locale)
  const days = (count: number) => writeDays(count, locale)
  return (
    <>
      <h2>{words.rulesTitle}</h2>
      <ul>
        <li>{words.ruleItem(rules.needed.item, number(rules.needed.item), writeShare(rules.shares.item, locale))}</li>
        <li>
          {words.ruleAssembly(
            rules.needed.assembly,
            number(rules.needed.assembly),
            writeShare(rules.shares.assembly, locale),
          )}
        </li>
        <li>{words.ruleBase(number(rules.entitled))}</li>
        <li>{words.ruleDays(days(rules.itemDaysBefore))}</li>
        <li>{words.ruleSigning(days(rules.signingDays))}</li>
        {rules.assemblyDays === null ? null : <li>{words.ruleConvene(days(rules.assemblyDays))}</li>}
        {tooLate.map(({ id, title, last }) => (
          <li key={id}>{words.tooLate(title, formatDate(last, locale))}</li>
        ))}
      </ul>
    </>
  )
}
