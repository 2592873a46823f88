import type { Problem } from '~/modules/governance/components/body-problems'
import { publishPaper, returnPaper } from '~/modules/position-papers/commands/examine-paper.server'
import { submitPaper, takePaperBack, withdrawPaper } from '~/modules/position-papers/commands/send-paper.server'
import { savePaper } from '~/modules/position-papers/commands/write-paper.server'
import { paperForm, readSections, reasonForm, revisionForm } from '~/modules/position-papers/forms'
import type { PaperTemplate } from '~/modules/position-papers/rules/template'
import { parseForm } from '~/platform/http/parse-form'
import type { Person } from '~/platform/permissions'
import type { Outcome } from '~/platform/pure/outcome'

type Fields = Readonly<Record<string, string | string[]>>
type Result = { done: string } | { problem: Problem }

async function tried<T>(
  parsed: { ok: T } | { errors: Readonly<Record<string, string>> },
  run: (input: T) => Promise<Outcome<unknown>>,
  done: string,
): Promise<Result> {
  if (!('ok' in parsed)) return { problem: parsed }
  const outcome = await run(parsed.ok)
  return 'refused' in outcome ? { problem: outcome } : { done }
}

/** The page of an organisation's paper: `intent` names the act. */
export async function actOnPaper(
  actor: Person,
  { id, template }: { id: string; template: PaperTemplate },
  fields: Fields,
): Promise<Result> {
  const named = parseForm(revisionForm, fields)
  switch (fields['intent']) {
    case 'save': {
      const sections = readSections(template, fields)
      if ('errors' in sections) return { problem: sections }
      return tried(
        parseForm(paperForm, fields),
        (input) => savePaper(actor, { id, ...input, sections: sections.ok }),
        'enregistre',
      )
    }
    case 'submit':
      return tried(named, (input) => submitPaper(actor, { id, ...input }), 'envoye')
    case 'take-back':
      return tried(named, (input) => takePaperBack(actor, { id, ...input }), 'repris')
    case 'withdraw':
      return tried(parseForm(reasonForm, fields), (input) => withdrawPaper(actor, { id, ...input }), 'retire')
    default:
      return { problem: { refused: { code: 'unreadable' } } }
  }
}

/** The team's page of a paper that was sent. */
export async function actOnSentPaper(actor: Person, id: string, fields: Fields): Promise<Result> {
  if (fields['intent'] === 'publish')
    return tried(parseForm(revisionForm, fields), (input) => publishPaper(actor, { id, ...input }), 'publie')
  return tried(parseForm(reasonForm, fields), (input) => returnPaper(actor, { id, ...input }), 'renvoye')
}
