import { communesFor, organisationById } from '~/modules/members/queries.server'
import { signDeclaration } from '~/modules/declarations/commands/sign-declaration.server'
import {
  signForOrganisation,
  withdrawForOrganisation,
} from '~/modules/declarations/commands/sign-for-organisation.server'
import type { DeclarationProblem } from '~/modules/declarations/components/declaration-problems'
import { organisationForm, signForm } from '~/modules/declarations/forms'
import { type DeclarationFacts, signedOrganisations } from '~/modules/declarations/queries.server'
import type { CommuneChoice } from '~/modules/votations/components/voter-forms'
import type { Visitor } from '~/composition/visitor.server'
import { parseForm } from '~/platform/http/parse-form'
import type { Actor } from '~/platform/permissions'

type Fields = Readonly<Record<string, string | string[]>>
export type SignResult = { done: string } | { problem: DeclarationProblem; communes: CommuneChoice[] }

/** The organisations that this actor may sign for, and whether they did. */
export async function ownOrganisations(actor: Actor, declarationId: string) {
  if (actor.kind !== 'person') return []
  const ids = actor.organisations.filter(({ role }) => role === 'representative').map(({ id }) => id)
  const [found, signed] = await Promise.all([
    Promise.all(ids.map((id) => organisationById(id))),
    signedOrganisations(declarationId, ids),
  ])
  return found.flatMap((one) => (one ? [{ id: one.id, name: one.name, hasSigned: signed.includes(one.id) }] : []))
}

/** The page of a declaration has several forms: `intent` names the act, which is one command. */
export async function actOnDeclaration(
  visitor: Visitor,
  declaration: DeclarationFacts,
  fields: Fields,
  clientAddress: string,
): Promise<SignResult> {
  const failed = (problem: DeclarationProblem, communes: CommuneChoice[] = []): SignResult => ({ problem, communes })
  const declarationId = declaration.id
  if (fields['intent'] === 'sign-organisation' || fields['intent'] === 'withdraw-organisation') {
    const read = parseForm(organisationForm, fields)
    if (!('ok' in read)) return failed(read)
    const isSigning = fields['intent'] === 'sign-organisation'
    const outcome = isSigning
      ? await signForOrganisation(visitor.actor, { declarationId, ...read.ok })
      : await withdrawForOrganisation(visitor.actor, { declarationId, organisationId: read.ok.organisationId })
    return 'refused' in outcome ? failed(outcome) : { done: isSigning ? 'organisation' : 'retiree' }
  }
  const read = parseForm(signForm, fields)
  if (!('ok' in read)) return failed(read)
  const asked = { ...read.ok, declarationId, clientAddress, locale: visitor.locale }
  const outcome = await signDeclaration(visitor.actor, asked)
  if ('ok' in outcome) return { done: 'envoye' }
  if (outcome.refused.code !== 'commune-choose') return failed(outcome)
  const communes = await communesFor(read.ok.commune)
  return failed(
    outcome,
    communes.map(({ code, name, postcodes }) => ({ code, name, postcode: postcodes[0] ?? null })),
  )
}
