import { formatEuros } from '~/platform/i18n/euros'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import { TextArea } from '~/ui/text-area'
import { DateField, TextField } from '~/ui/text-field'
import { membershipOffice } from '../messages/membership-office'
import { membershipWords } from '../messages/membership-words'
import { DepartureFacts } from './member-acts'
import { MoneyForm, type OfficeFormProps } from './office-forms'
import { errorOf } from './problems'

/** Where a departure stands, and the act that comes next; the first call where there is none. */
export function ExclusionForms({ view, errors, typed }: OfficeFormProps) {
  const locale = useLocale()
  const { file } = useMessages(membershipOffice)
  const { departure, leaving } = view
  if (!departure)
    return (
      <ActForm values={{ intent: 'call' }}>
        <p>{file.callText(formatNumber(leaving?.hearingDays ?? 0, locale))}</p>
        <TextArea
          name="grounds"
          label={file.grounds}
          maxCharacters={4000}
          error={errorOf(errors, 'grounds')}
          defaultValue={typed['grounds']}
        />
        <DateField
          name="hearingOn"
          label={file.hearingOn}
          error={errorOf(errors, 'hearingOn')}
          defaultValue={typed['hearingOn']}
        />
        <Actions>
          <Button kind="secondary">{file.callButton}</Button>
        </Actions>
      </ActForm>
    )
  return (
    <>
      <DepartureFacts departure={departure} />
      {departure.state === 'called' ? (
        <ActForm values={{ intent: 'hear', departure: departure.id }}>
          <TextArea
            name="hearing"
            label={file.hearing}
            hint={file.hearingHint}
            maxCharacters={4000}
            error={errorOf(errors, 'hearing')}
          />
          <Actions>
            <Button kind="secondary">{file.hearingButton}</Button>
          </Actions>
        </ActForm>
      ) : null}
      {departure.kind === 'exclusion' && (departure.state === 'called' || departure.state === 'heard') ? (
        <ActForm values={{ intent: 'exclude', departure: departure.id }}>
          <RadioGroup
            name="outcome"
            id="champ-exclusion"
            label={file.exclusion}
            error={errorOf(errors, 'outcome')}
            options={[
              ...(departure.state === 'heard' ? [{ value: 'exclude', label: file.exclude }] : []),
              { value: 'keep', label: file.keep },
            ]}
          />
          <TextArea
            name="reasons"
            id="champ-exclusion-motifs"
            label={file.reasons}
            maxCharacters={4000}
            error={errorOf(errors, 'reasons')}
          />
          <Actions>
            <Button kind="danger">{file.exclusionButton}</Button>
          </Actions>
        </ActForm>
      ) : null}
      {departure.state === 'appealed' ? (
        <ActForm values={{ intent: 'answer-appeal', departure: departure.id }}>
          <RadioGroup
            name="outcome"
            id="champ-recours"
            label={file.appeal}
            error={errorOf(errors, 'outcome')}
            options={[
              { value: 'confirm', label: file.confirm },
              { value: 'overturn', label: file.overturn },
            ]}
          />
          <TextField name="decision" label={file.appealDecision} error={errorOf(errors, 'decision')} />
          <Actions>
            <Button kind="danger">{file.exclusionButton}</Button>
          </Actions>
        </ActForm>
      ) : null}
    </>
  )
}

/** A death, a dissolution. */
export function EndingForm({ view, errors, typed }: OfficeFormProps) {
  const { file } = useMessages(membershipOffice)
  const words = useMessages(membershipWords)
  const kind = view.membership.kind === 'person' ? 'death' : 'dissolution'
  const mine = typed['intent'] === 'end'
  return (
    <ActForm values={{ intent: 'end', kind }}>
      <p>
        {file.endingKind}
        {'\u00a0: '}
        <strong>{words.departures[kind]}</strong>
      </p>
      <DateField name="on" id="champ-fin" label={file.endingOn} error={mine ? errorOf(errors, 'on') : undefined} />
      <TextField name="note" id="champ-fin-note" label={file.note} optional />
      <Actions>
        <Button kind="danger">{file.endingButton}</Button>
      </Actions>
    </ActForm>
  )
}

/** The board strikes off, where the statutes allow it and dues are late. */
export function StrikeOffForm({ errors, typed }: OfficeFormProps) {
  const { file } = useMessages(membershipOffice)
  const mine = typed['intent'] === 'strike-off'
  return (
    <ActForm values={{ intent: 'strike-off' }}>
      <TextArea
        name="reasons"
        id="champ-radiation"
        label={file.reasons}
        maxCharacters={1000}
        error={mine ? errorOf(errors, 'reasons') : undefined}
      />
      <Actions>
        <Button kind="danger">{file.strikeOffButton}</Button>
      </Actions>
    </ActForm>
  )
}

/** Paid shares that go back to who left. */
export function RepayForm(props: OfficeFormProps) {
  const locale = useLocale()
  const { file } = useMessages(membershipOffice)
  return (
    <>
      <p>{file.repayText(formatEuros(props.view.toRepayCents, locale))}</p>
      <MoneyForm {...props} intent="repay" />
    </>
  )
}
