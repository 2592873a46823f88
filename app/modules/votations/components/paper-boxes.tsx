import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { DefinitionList } from '~/ui/definition-list'
import { EmptyState } from '~/ui/empty-state'
import type { FormError } from '~/ui/error-summary'
import { FileField } from '~/ui/file-field'
import { Anchor } from '~/ui/link'
import { Status } from '~/ui/status'
import { TextArea } from '~/ui/text-area'
import { DateField, NumberField, TextField } from '~/ui/text-field'
import { resultMessages } from '../messages/results'
import { teamVotationMessages } from '../messages/team'
import type { VotationView } from '../rules/votation-view'
import { type CommuneChoice, CommuneField } from './voter-forms'
import { errorOf } from './votation-problems'

type Typed = Readonly<Record<string, string>>
type FormProps = { questions: VotationView['questions']; typed: Typed; errors: readonly FormError[]; form?: string }

/** The counts of one box, question by question, as its record has them. */
function CountFields({ questions, typed, errors, form = '' }: FormProps) {
  const { box } = useMessages(teamVotationMessages)
  const idOf = (name: string) => (form === '' ? {} : { id: `champ-${name.replace('.', '-')}-${form}` })
  const field = (name: string) => ({
    ...{ name, error: errorOf(errors, name), defaultValue: typed[name] ?? '' },
    ...idOf(name),
  })
  return (
    <>
      <NumberField {...field('voters')} label={box.voters} />
      <NumberField {...field('spoiled')} label={box.spoiled} />
      {questions.map(({ id, position, definition }) => (
        <TextArea
          key={id}
          {...field(`ballots.${position}`)}
          label={box.ballots(position)}
          hint={
            <>
              {box.ballotsHint}
              {definition.options.length > 0
                ? ` ${box.letters} (${definition.options.map((option) => `${option.id} = ${option.name}`).join(', ')}).`
                : null}
            </>
          }
          rows={4}
        />
      ))}
    </>
  )
}

/** Entering a box with its record. */
export function BoxForm({
  communes,
  byList,
  ...props
}: FormProps & { communes: readonly CommuneChoice[]; byList: boolean }) {
  const { box } = useMessages(teamVotationMessages)
  const { typed, errors } = props
  const field = (name: string) => ({ name, error: errorOf(errors, name), defaultValue: typed[name] ?? '' })
  return (
    <ActForm values={{ intent: 'record' }} encType="multipart/form-data">
      <TextField {...field('place')} label={box.place} />
      <CommuneField typed={typed} errors={errors} communes={communes} label={box.commune} hint={box.communeHint} />
      <DateField {...field('heldOn')} label={box.heldOn} />
      <TextField {...field('countedBy')} label={box.countedBy} hint={box.countedByHint} />
      <CountFields {...props} />
      {byList ? <TextArea {...field('signed')} label={box.signed} hint={box.signedHint} rows={6} /> : null}
      <TextArea {...field('record')} label={box.record} rows={4} optional />
      <FileField name="scan" label={box.scan} kinds="PDF, JPEG, PNG" error={errorOf(errors, 'scan')} optional />
      <Actions>
        <Button>{box.save}</Button>
      </Actions>
    </ActForm>
  )
}

export type BoxRow = {
  id: string
  number: number
  place: string
  heldOn: string
  countedBy: string
  record: string
  voters: number
  spoiled: number
  /** Of the list, with one. */
  struckOff: number
  fileId: string | null
  isConfirmed: boolean
  /** False for who entered it: somebody else confirms. */
  mayConfirm: boolean
}
type ListProps = {
  boxes: readonly BoxRow[]
  questions: VotationView['questions']
  typed: Typed
  errors: readonly FormError[]
  mayChange: boolean
}

/** The boxes entered so far; those that wait are entered again by somebody else. */
export function BoxList({ boxes, questions, typed, errors, mayChange }: ListProps) {
  const { box: words } = useMessages(teamVotationMessages)
  const results = useMessages(resultMessages)
  const locale = useLocale()
  if (boxes.length === 0) return <EmptyState title={words.empty} />
  return (
    <>
      {boxes.map((box) => (
        <article key={box.id} id={`urne-${box.number}`} className="votation-box">
          <h3>{words.number(box.number)}</h3>
          <Status kind={box.isConfirmed ? 'met' : 'waiting'}>
            {box.isConfirmed ? words.confirmed : words.waiting}
          </Status>
          <DefinitionList
            items={[
              { term: words.place, value: box.place },
              { term: words.heldOn, value: formatDate(box.heldOn, locale) },
              { term: words.countedBy, value: box.countedBy },
              // Whoever confirms copies the record, not the screen.
              ...(box.isConfirmed
                ? [
                    { term: words.voters, value: formatNumber(box.voters, locale) },
                    { term: words.spoiled, value: formatNumber(box.spoiled, locale) },
                  ]
                : []),
              ...(box.struckOff === 0 ? [] : [{ term: words.struckOff, value: formatNumber(box.struckOff, locale) }]),
              ...(box.record === '' ? [] : [{ term: words.record, value: box.record }]),
              ...(box.fileId === null
                ? []
                : [
                    {
                      term: words.scan,
                      value: <Anchor href={`/fichiers/${box.fileId}`}>{results.scan(box.number)}</Anchor>,
                    },
                  ]),
            ]}
          />
          {!mayChange || box.isConfirmed ? null : (
            <>
              {box.mayConfirm ? (
                <details open={typed['id'] === box.id}>
                  <summary>{words.confirmTitle}</summary>
                  <p className="prose">{words.confirmLede}</p>
                  <ActForm values={{ intent: 'confirm', id: box.id }}>
                    <CountFields
                      questions={questions}
                      typed={typed['id'] === box.id ? typed : {}}
                      errors={typed['id'] === box.id ? errors : []}
                      form={`urne-${box.number}`}
                    />
                    <Actions>
                      <Button>{words.confirm}</Button>
                    </Actions>
                  </ActForm>
                </details>
              ) : null}
              <ActForm values={{ intent: 'remove', id: box.id }}>
                <Actions>
                  <Button kind="quiet">{words.remove}</Button>
                </Actions>
              </ActForm>
            </>
          )}
        </article>
      ))}
    </>
  )
}
