import { parseForm } from '~/platform/http/parse-form'
import type { Actor } from '~/platform/permissions'
import type { Outcome } from '~/platform/pure/outcome'
import { editDebate } from './commands/edit-debate.server'
import { budgetForm, liveForm, questionForm, rulesForm } from './forms-design'
import type { DebateFacts } from './queries.server'

type Fields = Readonly<Record<string, string | string[]>>
type Edited = Promise<{ errors: Readonly<Record<string, string>> } | Outcome<{ revision: number }>>

/** Reads the form of a section of the design and calls the one command that changes it. */
export async function editSection(
  actor: Actor,
  { id, section }: { id: string; section: 'question' | 'regles' | 'budget' | 'direct' },
  fields: Fields,
): Edited {
  switch (section) {
    case 'question': {
      const parsed = parseForm(questionForm, fields)
      if (!('ok' in parsed)) return parsed
      const { revision, why, ...values } = parsed.ok
      return editDebate(actor, { id, revision, why, section, values })
    }
    case 'regles': {
      const parsed = parseForm(rulesForm, fields)
      if (!('ok' in parsed)) return parsed
      const { revision, why, ...values } = parsed.ok
      return editDebate(actor, { id, revision, why, section: 'rules', values })
    }
    case 'budget': {
      const parsed = parseForm(budgetForm, fields)
      if (!('ok' in parsed)) return parsed
      const { revision, why, ...values } = parsed.ok
      return editDebate(actor, { id, revision, why, section, values })
    }
    case 'direct': {
      const parsed = parseForm(liveForm, fields)
      if (!('ok' in parsed)) return parsed
      const { revision, why, ...values } = parsed.ok
      return editDebate(actor, { id, revision, why, section: 'live', values })
    }
  }
}

/** '12500' or '12500,50': an amount as it is typed again. */
const typedEuros = (cents: number | null): string =>
  cents === null ? '' : (cents / 100).toFixed(cents % 100 === 0 ? 0 : 2).replace('.', ',')

/** The design as its forms show it. */
export const sectionTyped = (debate: DebateFacts): Record<string, string> => ({
  title: debate.title,
  question: debate.question,
  summary: debate.summary,
  scope: debate.scope,
  publics: debate.publics,
  authority: debate.authority,
  territoryCode: debate.territoryCode,
  rules: debate.rules,
  governance: debate.governance,
  team: debate.team,
  withoutGarant: debate.withoutGarant,
  budget: typedEuros(debate.budgetCents),
  budgetNote: debate.budgetNote,
  liveLink: debate.liveLink,
  captionsLink: debate.captionsLink,
  opensOn: debate.opensOn,
  closesOn: debate.closesOn,
})
