import { drawContribution } from '~/modules/workshops/commands/draw-contribution.server'
import { enterPaper } from '~/modules/workshops/commands/enter-paper.server'
import { chooseKit } from '~/modules/workshops/commands/keep-kit.server'
import { linkWorkshop, unlinkWorkshop } from '~/modules/workshops/commands/link-workshop.server'
import { nameFacilitator, removeFacilitator } from '~/modules/workshops/commands/name-facilitator.server'
import { openWorkshop } from '~/modules/workshops/commands/open-workshop.server'
import type { Problem } from '~/modules/workshops/components/workshop-problems'
import {
  chooseKitForm,
  drawForm,
  facilitatorForm,
  linkForm,
  oneRow,
  openWorkshopForm,
  paperForm,
} from '~/modules/workshops/forms'
import { teamWorkshopPath, teamWorkshopsPath } from '~/modules/workshops/rules/workshop-paths'
import { parseForm } from '~/platform/http/parse-form'
import type { Locale } from '~/platform/i18n/locale'
import type { Person } from '~/platform/permissions'
import type { Outcome } from '~/platform/pure/outcome'

type Fields = Readonly<Record<string, string | string[]>>
type Result = { path: string } | { problem: Problem }

async function tried<T, R>(
  parsed: { ok: T } | { errors: Readonly<Record<string, string>> },
  run: (input: T) => Promise<Outcome<R>>,
  path: (result: R) => string,
): Promise<Result> {
  if (!('ok' in parsed)) return { problem: parsed }
  const outcome = await run(parsed.ok)
  return 'refused' in outcome ? { problem: outcome } : { path: path(outcome.ok) }
}
const unreadable: Result = { problem: { refused: { code: 'unreadable' } } }

export async function actOnTeamList(actor: Person, debateId: string, fields: Fields): Promise<Result> {
  const to = (done: string) => (made: { id: string }) => `${teamWorkshopPath(debateId, made)}?fait=${done}`
  switch (fields['intent']) {
    case 'open':
      return tried(
        parseForm(openWorkshopForm, fields),
        (input) => openWorkshop(actor, { debateId, ...input }),
        to('ouvert'),
      )
    case 'link':
      return tried(parseForm(linkForm, fields), (input) => linkWorkshop(actor, { debateId, ...input }), to('rattache'))
    default:
      return unreadable
  }
}

type At = { debateId: string; id: string; locale: Locale }

/** The team's page of a workshop: `intent` names the act. */
export async function actOnTeamWorkshop(actor: Person, { debateId, id, locale }: At, fields: Fields): Promise<Result> {
  const here = (done: string, anchor = '') => `${teamWorkshopPath(debateId, { id })}?fait=${done}${anchor}`
  switch (fields['intent']) {
    case 'kit':
      return tried(
        parseForm(chooseKitForm, fields),
        (input) => chooseKit(actor, { id, ...input }),
        () => here('choisie'),
      )
    case 'name':
      return tried(
        parseForm(facilitatorForm, fields),
        (input) => nameFacilitator(actor, { id, locale, ...input }),
        () => here('nomme', '#animation'),
      )
    case 'dismiss':
      return tried(
        parseForm(oneRow, fields),
        (input) => removeFacilitator(actor, input),
        () => here('retire', '#animation'),
      )
    case 'paper':
      return tried(
        parseForm(paperForm, fields),
        (input) => enterPaper(actor, { id, locale, ...input }),
        () => here('saisie', '#papier'),
      )
    case 'draw':
      return tried(
        parseForm(drawForm, fields),
        (input) => drawContribution(actor, { id, locale, ...input }),
        () => here('tiree', '#notes'),
      )
    case 'unlink':
      return tried(
        { ok: { id } },
        (input) => unlinkWorkshop(actor, input),
        () => `${teamWorkshopsPath(debateId)}?fait=detache`,
      )
    default:
      return unreadable
  }
}
