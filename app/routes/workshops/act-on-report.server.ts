import { publishWorkshopReport } from '~/modules/workshops/commands/publish-workshop-report.server'
import { askValidation, saveReport, validateReport } from '~/modules/workshops/commands/write-report.server'
import type { Problem } from '~/modules/workshops/components/workshop-problems'
import { reportForm, revisionForm } from '~/modules/workshops/forms'
import type { Door } from '~/modules/workshops/queries.server'
import { parseForm } from '~/platform/http/parse-form'
import type { Actor } from '~/platform/permissions'
import type { Outcome } from '~/platform/pure/outcome'

type Fields = Readonly<Record<string, string | string[]>>
type Result = { done: string } | { problem: Problem }

async function tried<T, R>(
  parsed: { ok: T } | { errors: Readonly<Record<string, string>> },
  run: (input: T) => Promise<Outcome<R>>,
  done: (result: R) => string,
): Promise<Result> {
  if (!('ok' in parsed)) return { problem: parsed }
  const outcome = await run(parsed.ok)
  return 'refused' in outcome ? { problem: outcome } : { done: done(outcome.ok) }
}
const nowhere: Result = { problem: { refused: { code: 'not-found' } } }

/** Writing is for both doors; asking and publishing are the team's, validating is each facilitator's own. */
export async function actOnReport(actor: Actor, door: Door, fields: Fields): Promise<Result> {
  const revision = parseForm(revisionForm, fields)
  switch (fields['intent']) {
    case 'save':
      return tried(
        parseForm(reportForm, fields),
        (input) => saveReport(actor, door, input),
        () => 'redige',
      )
    case 'ask':
      if (!('id' in door)) return nowhere
      return tried(
        revision,
        (input) => askValidation(actor, { ...door, ...input }),
        () => 'demande',
      )
    case 'publish':
      if (!('id' in door)) return nowhere
      return tried(
        revision,
        (input) => publishWorkshopReport(actor, { ...door, ...input }),
        ({ sent }) => (sent ? 'publie' : 'corrige'),
      )
    case 'validate':
      if (!('token' in door)) return nowhere
      return tried(
        revision,
        (input) => validateReport(actor, { ...door, ...input }),
        () => 'valide',
      )
    default:
      return { problem: { refused: { code: 'unreadable' } } }
  }
}
