import { answerOffer } from '~/modules/label-support/commands/answer-offer.server'
import { correctYearly } from '~/modules/label-support/commands/correct-yearly.server'
import { declineMentoring } from '~/modules/label-support/commands/decline-mentoring.server'
import { finishSupport } from '~/modules/label-support/commands/finish-support.server'
import { judgeSupport } from '~/modules/label-support/commands/judge-support.server'
import { nameSupport, offerSupport } from '~/modules/label-support/commands/offer-support.server'
import { reportCommitment } from '~/modules/label-support/commands/report-commitment.server'
import { settleCommitment } from '~/modules/label-support/commands/settle-commitment.server'
import { takeBackOffer } from '~/modules/label-support/commands/take-back-offer.server'
import { saveYearly, sendYearly } from '~/modules/label-support/commands/write-yearly.server'
import {
  answerForm,
  declineMentoringForm,
  finishForm,
  judgeForm,
  nameForm,
  offerForm,
  reportForm,
  settleForm,
  yearlyForm,
} from '~/modules/label-support/forms'
import type { SupportProblem } from '~/modules/label-support/messages/refusals'
import type { ReceivedFile } from '~/platform/files/receive.server'
import { parseForm } from '~/platform/http/parse-form'
import type { Person } from '~/platform/permissions'
import type { Outcome, Refusal } from '~/platform/pure/outcome'
import type * as z from 'zod/mini'

type Fields = Readonly<Record<string, string | string[]>>
export type SupportResult = { done: string } | SupportProblem

async function run<T>(
  schema: z.ZodMiniType<T>,
  fields: Fields,
  done: string | ((input: T) => string),
  act: (input: T) => Promise<Outcome<unknown, Refusal>>,
): Promise<SupportResult> {
  const read = parseForm(schema, fields)
  if (!('ok' in read)) return read
  const outcome = await act(read.ok)
  return 'refused' in outcome ? outcome : { done: typeof done === 'string' ? done : done(read.ok) }
}
const unknown: SupportResult = { refused: { code: 'unreadable' } }

/** The receiver's page has several forms: `intent` names the act, which is one command. */
export async function actAsReceiver(
  actor: Person,
  fields: Fields,
  file: Omit<ReceivedFile, 'field'> | null,
): Promise<SupportResult> {
  switch (fields['intent']) {
    case 'answer':
      return run(
        answerForm,
        fields,
        ({ event }) => (event === 'accept' ? 'accepte' : 'decline'),
        (input) => answerOffer(actor, input),
      )
    case 'judge':
      return run(judgeForm, fields, 'juge', (input) => judgeSupport(actor, input))
    case 'report':
      return run(reportForm, fields, 'tenu', (input) => reportCommitment(actor, { ...input, file }))
    case 'save':
      return run(yearlyForm, fields, 'garde', (input) => saveYearly(actor, input))
    case 'send':
      return run(yearlyForm, fields, 'envoye', (input) => sendYearly(actor, input))
    case 'correct':
      return run(yearlyForm, fields, 'corrige', (input) => correctYearly(actor, input))
    default:
      return unknown
  }
}

/** The same on the team's page. */
export async function actAsTeam(actor: Person, applicationId: string, fields: Fields): Promise<SupportResult> {
  switch (fields['intent']) {
    case 'offer':
      return run(offerForm, fields, 'propose', (input) => offerSupport(actor, { applicationId, ...input }))
    case 'name':
      return run(nameForm, fields, 'precise', (input) => nameSupport(actor, input))
    case 'finish':
      return run(finishForm, fields, 'fini', (input) => finishSupport(actor, input))
    case 'take-back':
      return run(finishForm, fields, 'retire', (input) => takeBackOffer(actor, input))
    case 'settle':
      return run(settleForm, fields, 'repondu', (input) => settleCommitment(actor, input))
    default:
      return unknown
  }
}

/** The same on the mentor's page, whose forms do one thing. */
export const actAsMentor = (actor: Person, fields: Fields): Promise<SupportResult> =>
  run(declineMentoringForm, fields, 'decline', (input) => declineMentoring(actor, input))

/** Which form of the page was posted: its act, and the row that it is about. */
export const formOf = (fields: Fields) => ({
  intent: typeof fields['intent'] === 'string' ? fields['intent'] : '',
  row: typeof fields['id'] === 'string' ? fields['id'] : '',
})
