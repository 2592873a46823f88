import { useMessages } from '~/platform/i18n/react'
import { CheckboxGroup, RadioGroup } from '~/ui/choices'
import { DataTable } from '~/ui/data-table'
import { AllOptional, fieldId, Fieldset } from '~/ui/field'
import { Island } from '~/ui/island'
import { votePageMessages } from '../messages/votes-page'
import type { PollDefinition } from '../rules/poll'
import { RankFields } from './rank-fields'

export type Typed = Readonly<Record<string, string | readonly string[]>>
type Props = {
  definition: PollDefinition
  typed: Typed
  errors: Readonly<Record<string, string>>
  /** Tells apart the forms of two rights on one page. */
  form: string
  /** Before the name of each field, where one form asks several questions; what was typed and what is wrong come without it. */
  prefix?: string
}

const textOf = (value: string | readonly string[] | undefined): string => (typeof value === 'string' ? value : '')
const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value

/** The fields of a ballot, by its method; they work with the keyboard, a screen reader and without scripts. */
export function BallotFields({ definition, typed, errors, form, prefix = '' }: Props) {
  const words = useMessages(votePageMessages)
  const { method, options } = definition
  const idOf = (name: string) => `${fieldId(name)}-${form}`
  switch (method) {
    case 'yes-no':
      return (
        <RadioGroup
          name={`${prefix}answer`}
          id={idOf('answer')}
          label={words.answer}
          error={errors['answer']}
          defaultValue={textOf(typed['answer'])}
          options={(['for', 'against', 'abstain', 'blank'] as const).map((value) => ({
            value,
            label: words.answers[value],
          }))}
        />
      )
    case 'approval':
      return (
        <AllOptional>
          <CheckboxGroup
            name={`${prefix}approved`}
            id={idOf('approved')}
            label={words.approved}
            hint={words.approvedHint}
            error={errors['approved']}
            defaultValues={listOf(typed['approved'])}
            options={options.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </AllOptional>
      )
    case 'majority-judgment':
      return <GradeFields {...{ definition, typed, errors, form, prefix }} />
    case 'schulze':
    case 'stv':
      return (
        <Island
          name="vote-ranks"
          of={RankFields}
          props={{
            options,
            levels: method === 'schulze',
            typed: Object.fromEntries(options.map(({ id }) => [`rank.${id}`, textOf(typed[`rank.${id}`])])),
            errors,
            form,
            prefix,
          }}
        />
      )
  }
}

/** A row an option, a column a grade, the best first; on a narrow screen each option has its grades beneath. */
function GradeFields({ definition: { options, grades }, typed, errors, form, prefix = '' }: Props) {
  const words = useMessages(votePageMessages)
  const best = grades.map((grade, index) => ({ grade, index })).reverse()
  return (
    <Fieldset legend={words.gradeEach} hint={words.gradeHint}>
      {options.map(({ id }) =>
        errors[`grade.${id}`] ? (
          <p key={id} className="field-error" id={`${fieldId(`grade.${id}`)}-${form}-erreur`}>
            {errors[`grade.${id}`]}
          </p>
        ) : null,
      )}
      <div className="grades">
        <DataTable
          caption={words.gradeEach}
          captionHidden
          rowKey={({ id }) => id}
          rows={options}
          columns={[
            { key: 'option', header: words.option, rowHeader: true, cell: ({ name }) => name },
            ...best.map(({ grade, index }) => ({
              key: String(index),
              header: grade,
              cell: ({ id, name }: (typeof options)[number]) => (
                <input
                  type="radio"
                  className="choice-input choice-radio"
                  // The first radio of a row is where the summary of errors leads.
                  id={index === grades.length - 1 ? `${fieldId(`grade.${id}`)}-${form}` : undefined}
                  name={`${prefix}grade.${id}`}
                  value={index}
                  defaultChecked={typed[`grade.${id}`] === String(index)}
                  aria-label={`${name}, ${grade}`}
                />
              ),
            })),
          ]}
        />
      </div>
    </Fieldset>
  )
}
