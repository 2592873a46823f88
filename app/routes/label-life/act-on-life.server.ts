import { proposeContestAnswer } from '~/modules/label-life/commands/answer-contest.server'
import { contestWithdrawal, dropContest } from '~/modules/label-life/commands/contest-withdrawal.server'
import { decideProcedure, proposeOutcome } from '~/modules/label-life/commands/decide-procedure.server'
import { observe } from '~/modules/label-life/commands/observe.server'
import { openProcedure } from '~/modules/label-life/commands/open-procedure.server'
import { setHearing } from '~/modules/label-life/commands/set-hearing.server'
import {
  answerContestForm,
  contestForm,
  decideForm,
  hearingForm,
  idForm,
  observeForm,
  openForm,
} from '~/modules/label-life/forms'
import { boardEvents, boardSaid } from '~/modules/label-life/rules/procedure'
import { joinedLetterOf } from '~/modules/label/forms-template'
import type { ReceivedFile } from '~/platform/files/receive.server'
import { typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import type { Locale } from '~/platform/i18n/locale'
import type { Person } from '~/platform/permissions'
import { parisInstant } from '~/platform/pure/paris-time'
import type { Outcome, Refusal } from '~/platform/pure/outcome'
import type * as z from 'zod/mini'
import { insertTemplate } from '../label-equipe/insert-template.server'

type Fields = Readonly<Record<string, string | string[]>>
export type LifeResult = { done: string } | { errors: Readonly<Record<string, string>> } | { refused: Refusal }

const run = async <T>(
  schema: z.ZodMiniType<T>,
  fields: Fields,
  done: string,
  act: (input: T) => Promise<Outcome<unknown>>,
): Promise<LifeResult> => {
  const read = parseForm(schema, fields)
  if (!('ok' in read)) return read
  const outcome = await act(read.ok)
  return 'refused' in outcome ? outcome : { done }
}
const unknown: LifeResult = { refused: { code: 'unreadable' } }

/** The form of an answer again, with the text of a template in its letter: for who may answer, who reads as much of the label. */
export async function insertLetter(actor: Person, applicationId: string, fields: Fields, locale: Locale) {
  const event = boardEvents.find((one) => one === fields['event'])
  const facts = { decision: event ? boardSaid[event] : null }
  const how = { applicationId, use: 'appeal', box: 'letter', facts, isShown: true, locale } as const
  const inserted = await insertTemplate(actor, fields, how)
  const typed: Record<string, string> = { ...typedOf(inserted.fields), letterLocale: inserted.locale }
  return { intent: 'answer', typed, errors: inserted.errors }
}

/** The team's page of a label has several forms: `intent` names the act, which is one command. */
export function actOnLife(actor: Person, applicationId: string, fields: Fields): Promise<LifeResult> | LifeResult {
  switch (fields['intent']) {
    case 'open':
      return run(openForm, fields, 'ouverte', (input) => openProcedure(actor, { applicationId, ...input }))
    case 'hearing':
      return run(hearingForm, fields, 'audition', ({ id, hearingOn, hearingTime, place }) =>
        setHearing(actor, { id, hearingAt: parisInstant(hearingOn, hearingTime), place }),
      )
    case 'decide':
      return run(decideForm, fields, 'decidee', (input) => decideProcedure(actor, input))
    case 'propose':
      return run(decideForm, fields, 'proposee', (input) => proposeOutcome(actor, input))
    case 'answer':
      return run(answerContestForm, fields, 'proposee', (input) =>
        proposeContestAnswer(actor, { ...input, letter: joinedLetterOf(input) }),
      )
    default:
      return unknown
  }
}

/** The same on the holder's page. */
export function actAsHolder(
  actor: Person,
  fields: Fields,
  files: readonly Omit<ReceivedFile, 'field'>[],
): Promise<LifeResult> | LifeResult {
  switch (fields['intent']) {
    case 'observe':
      return run(observeForm, fields, 'observe', (input) => observe(actor, { ...input, files }))
    case 'contest':
      return run(contestForm, fields, 'conteste', (input) => contestWithdrawal(actor, input))
    case 'drop':
      return run(idForm, fields, 'retire', (input) => dropContest(actor, input))
    default:
      return unknown
  }
}
