import { resignGarant, signStatement } from '~/modules/debates/commands/be-garant.server'
import { writeGarantJournal } from '~/modules/debates/commands/write-garant-journal.server'
import { garantEntryForm, resignationForm, statementForm } from '~/modules/debates/forms'
import { parseForm } from '~/platform/http/parse-form'
import type { Person } from '~/platform/permissions'

type Fields = Readonly<Record<string, string | string[]>>

/** The acts of a garant's space: its forms say which by their intent; each is one command. */
export async function actAsGarant(
  actor: Person,
  { debateId, garantId }: { debateId: string; garantId: string },
  fields: Fields,
) {
  if (fields['intent'] === 'sign') {
    const parsed = parseForm(statementForm, fields)
    return {
      outcome: 'ok' in parsed ? await signStatement(actor, { id: garantId, ...parsed.ok }) : parsed,
      done: 'signe',
    }
  }
  if (fields['intent'] === 'resign') {
    const parsed = parseForm(resignationForm, fields)
    return {
      outcome: 'ok' in parsed ? await resignGarant(actor, { id: garantId, ...parsed.ok }) : parsed,
      done: 'parti',
    }
  }
  const parsed = parseForm(garantEntryForm, fields)
  return {
    outcome: 'ok' in parsed ? await writeGarantJournal(actor, { debateId, ...parsed.ok }) : parsed,
    done: 'ecrit',
  }
}
