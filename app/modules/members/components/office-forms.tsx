import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { DateField, NumberField, TextField } from '~/ui/text-field'
import { membershipOffice } from '../messages/membership-office'
import { membershipWords } from '../messages/membership-words'
import { paymentMethods } from '../rules/member-account'
import type { MembershipView } from '../rules/membership-view'
import { errorOf } from './problems'

export type OfficeFormProps = {
  view: MembershipView
  errors: readonly FormError[]
  /** What was typed in the form that was refused, named by its `intent`. */
  typed: Readonly<Record<string, string>>
}

/** The board's decision on an application. */
export function DecideForm({ view, errors, typed }: OfficeFormProps) {
  const locale = useLocale()
  const { file } = useMessages(membershipOffice)
  return (
    <ActForm values={{ intent: 'decide' }}>
      <RadioGroup
        name="outcome"
        label={file.outcome}
        error={errorOf(errors, 'outcome')}
        defaultValue={typed['outcome'] ?? null}
        options={[
          { value: 'admit', label: file.admit },
          { value: 'refuse', label: file.refuse },
        ]}
      />
      <RadioGroup
        name="category"
        label={file.category}
        hint={file.categoryHint}
        error={errorOf(errors, 'category')}
        defaultValue={typed['category'] ?? view.membership.category}
        options={view.categories.map(({ id, name }) => ({ value: id, label: name[locale] }))}
      />
      {view.votesByMember ? <NumberField name="votes" label={file.votes} defaultValue={typed['votes'] ?? '1'} /> : null}
      <TextArea
        name="reasons"
        label={file.reasons}
        hint={file.reasonsHint}
        maxCharacters={2000}
        error={errorOf(errors, 'reasons') ?? errorOf(errors, 'shares')}
        defaultValue={typed['reasons']}
        optional
      />
      <Actions>
        <Button>{file.decide}</Button>
      </Actions>
    </ActForm>
  )
}

/** Money received, or shares paid back. */
export function MoneyForm({ view, errors, typed, intent }: OfficeFormProps & { intent: 'pay' | 'repay' }) {
  const { file } = useMessages(membershipOffice)
  const words = useMessages(membershipWords)
  const mine = typed['intent'] === intent
  const error = (field: string) => (mine ? errorOf(errors, field) : undefined)
  const value = (field: string) => (mine ? typed[field] : undefined)
  return (
    <ActForm values={{ intent }}>
      <Select
        name="method"
        id={`champ-${intent}-moyen`}
        label={file.method}
        error={error('method')}
        defaultValue={value('method') ?? ''}
        options={paymentMethods.map((method) => ({ value: method, label: words.methods[method] }))}
      />
      <TextField
        name="amount"
        id={`champ-${intent}-montant`}
        label={file.amount}
        unit="€"
        length="short"
        inputMode="decimal"
        autoComplete="off"
        error={error('amount')}
        defaultValue={value('amount')}
      />
      <DateField
        name="on"
        id={`champ-${intent}-date`}
        label={intent === 'pay' ? file.on : file.repaidOn}
        error={error('on')}
        defaultValue={value('on') ?? view.today}
      />
      <TextField name="note" id={`champ-${intent}-note`} label={file.note} defaultValue={value('note')} optional />
      <Actions>
        <Button kind="secondary">{intent === 'pay' ? file.record : file.repayButton}</Button>
      </Actions>
    </ActForm>
  )
}

/** A payment that came back, or was wrong. */
export function CancelForm({ view, errors, typed }: OfficeFormProps) {
  const { file } = useMessages(membershipOffice)
  const open = view.payments.filter(({ direction, cancelledOn }) => direction === 'received' && cancelledOn === null)
  if (open.length === 0) return null
  const mine = typed['intent'] === 'cancel'
  return (
    <ActForm values={{ intent: 'cancel' }}>
      <Select
        name="payment"
        label={file.cancelWhich}
        defaultValue={mine ? (typed['payment'] ?? '') : ''}
        options={open.map(({ id, number, on, cents }) => ({
          value: id,
          label: `${number} · ${on} · ${(cents / 100).toFixed(2)} €`,
        }))}
      />
      <TextField
        name="reason"
        id="champ-annulation-raison"
        label={file.cancelReason}
        error={mine ? errorOf(errors, 'reason') : undefined}
      />
      <Actions>
        <Button kind="danger">{file.cancelButton}</Button>
      </Actions>
    </ActForm>
  )
}

/** The board exempts from dues that are not paid. */
export function WaiveForm({ view, errors, typed }: OfficeFormProps) {
  const { file } = useMessages(membershipOffice)
  const open = view.dues.filter(({ state }) => state === 'due' || state === 'late')
  if (open.length === 0) return null
  return (
    <ActForm values={{ intent: 'waive' }}>
      <Select
        name="year"
        label={file.waiveYear}
        placeholder={null}
        options={open.map(({ year }) => ({ value: String(year), label: String(year) }))}
      />
      <TextField
        name="reason"
        id="champ-dispense-raison"
        label={file.waiveReason}
        error={typed['intent'] === 'waive' ? errorOf(errors, 'reason') : undefined}
      />
      <Actions>
        <Button kind="secondary">{file.waiveButton}</Button>
      </Actions>
    </ActForm>
  )
}

/** The board answers a request for another category. */
export function AnswerCategoryForm({ view, errors }: OfficeFormProps) {
  const locale = useLocale()
  const { file } = useMessages(membershipOffice)
  const { change } = view
  if (!change) return null
  return (
    <ActForm values={{ intent: 'answer-category', change: change.id }}>
      <p>
        <strong>{change.category?.[locale]}</strong>
      </p>
      <blockquote>{change.reason}</blockquote>
      <RadioGroup
        name="outcome"
        label={file.outcome}
        id="champ-reponse"
        error={errorOf(errors, 'outcome')}
        options={[
          { value: 'accept', label: file.accept },
          { value: 'refuse', label: file.refuse },
        ]}
      />
      <TextArea
        name="reasons"
        id="champ-reponse-motifs"
        label={file.reasons}
        maxCharacters={1000}
        error={errorOf(errors, 'reasons')}
        optional
      />
      <Actions>
        <Button>{file.answer}</Button>
      </Actions>
    </ActForm>
  )
}
