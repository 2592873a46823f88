import { announceVotation, cancelVotation } from '~/modules/votations/commands/announce-votation.server'
import { countVotation } from '~/modules/votations/commands/count-votation.server'
import { importEntries } from '~/modules/votations/commands/import-entries.server'
import { editVotation, prepareVotation } from '~/modules/votations/commands/prepare-votation.server'
import type { VotationProblem } from '~/modules/votations/components/votation-problems'
import { cancelForm, editVotationForm, newVotationForm, revisionForm } from '~/modules/votations/forms'
import type { ListFault } from '~/modules/votations/rules/voter-list'
import { parseForm } from '~/platform/http/parse-form'
import type { Person } from '~/platform/permissions'
import { type Outcome, refused } from '~/platform/pure/outcome'
import type * as z from 'zod/mini'

type Fields = Readonly<Record<string, string | string[]>>
export type VotationActResult = { done: string } | { problem: VotationProblem } | { faults: ListFault[] }

/** Reads what an act needs and does it: the name of what was done, or what is wrong. */
export async function tried<T>(
  schema: z.ZodMiniType<T>,
  fields: Fields,
  run: (input: T) => Promise<Outcome<unknown>>,
  done: string,
): Promise<{ done: string } | { problem: VotationProblem }> {
  const read = parseForm(schema, fields)
  if (!('ok' in read)) return { problem: read }
  const outcome = await run(read.ok)
  return 'refused' in outcome ? { problem: outcome } : { done }
}

/** The team's page of a votation has several forms: `intent` names the act, which is one command. */
export async function actOnVotation(
  actor: Person,
  { debateId, id }: { debateId: string; id: string },
  fields: Fields,
): Promise<VotationActResult> {
  switch (fields['intent']) {
    case 'create':
      return tried(newVotationForm, fields, (input) => prepareVotation(actor, { debateId, ...input }), 'cree')
    case 'edit':
      return tried(editVotationForm, fields, (input) => editVotation(actor, { id, ...input }), 'enregistre')
    case 'announce':
      return tried(revisionForm, fields, (input) => announceVotation(actor, { id, ...input }), 'annonce')
    case 'cancel':
      return tried(cancelForm, fields, (input) => cancelVotation(actor, { id, ...input }), 'abandon')
    case 'count': {
      const outcome = await countVotation(actor, { id })
      return 'refused' in outcome ? { problem: outcome } : { done: 'compte' }
    }
    case 'import': {
      const content = typeof fields['content'] === 'string' ? fields['content'] : ''
      if (content.trim() === '') return { problem: refused({ code: 'file-missing', field: 'file' }) }
      const outcome = await importEntries(actor, { votationId: id, content })
      if ('refused' in outcome) return { problem: outcome }
      return outcome.ok.faults.length > 0 ? { faults: outcome.ok.faults } : { done: 'liste' }
    }
    default:
      return { problem: refused({ code: 'unreadable' }) }
  }
}
