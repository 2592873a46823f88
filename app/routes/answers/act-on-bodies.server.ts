import { askAnotherBody, changeBody, sendAnswerLink } from '~/modules/answers/commands/reach-bodies.server'
import { bodyForm, linkForm, newBodyForm } from '~/modules/answers/forms'
import { organisationTyped } from '~/modules/answers/queries-answers.server'
import { searchTerritory } from '~/modules/territory/queries.server'
import { parseForm } from '~/platform/http/parse-form'
import type { Person } from '~/platform/permissions'
import { fold } from '~/platform/pure/fold'
import { isOk, ok, type Outcome, type Refusal, refused } from '~/platform/pure/outcome'

type Fields = Record<string, string | string[]>
type Result = { ok: unknown } | { errors: Readonly<Record<string, string>> } | { refused: Refusal }

/** The place of this name: the only one so called, the widest where a name is of several kinds. */
async function territoryTyped(name: string): Promise<Outcome<string | null>> {
  if (name === '') return ok(null)
  const found = await searchTerritory(name, { limit: 10 })
  const [named] = found.filter((place) => fold(place.name) === fold(name))
  return named ? ok(named.code) : refused({ code: 'territory-unknown', field: 'territory' })
}

async function change(actor: Person, fields: Fields): Promise<Result> {
  const parsed = parseForm(bodyForm, fields)
  if (!('ok' in parsed)) return parsed
  const { id, email, territory, organisation } = parsed.ok
  const [place, known] = [await territoryTyped(territory), await organisationTyped(organisation)]
  if (!isOk(place)) return place
  if (!isOk(known)) return known
  return changeBody(actor, { id, email, territoryCode: place.ok, organisationId: known.ok })
}

async function ask(actor: Person, debateId: string, fields: Fields): Promise<Result> {
  const parsed = parseForm(newBodyForm, fields)
  if (!('ok' in parsed)) return parsed
  const { number, name, carriedFromId } = parsed.ok
  return askAnotherBody(actor, { debateId, number, name, carriedFromId: carriedFromId || null })
}

/** The acts of the page on who must answer: its forms say which by their `intent`; each is one command. */
export async function actOnBodies(
  actor: Person,
  debateId: string,
  fields: Fields,
): Promise<{ done: 'enregistre' | 'envoye' | 'demande'; result: Result }> {
  if (fields['intent'] === 'ask') return { done: 'demande', result: await ask(actor, debateId, fields) }
  if (fields['intent'] !== 'send') return { done: 'enregistre', result: await change(actor, fields) }
  const parsed = parseForm(linkForm, fields)
  return { done: 'envoye', result: 'ok' in parsed ? await sendAnswerLink(actor, parsed.ok) : parsed }
}
