import { appealExclusion } from '~/modules/members/commands/appeal-exclusion.server'
import { askCategory } from '~/modules/members/commands/ask-category.server'
import { editDirectoryEntry } from '~/modules/members/commands/edit-directory-entry.server'
import { resign, takeBackResignation } from '~/modules/members/commands/resign.server'
import { subscribeShares } from '~/modules/members/commands/subscribe-shares.server'
import { withdrawCategoryChange } from '~/modules/members/commands/withdraw-category-change.server'
import { withdrawMembershipApplication } from '~/modules/members/commands/withdraw-membership-application.server'
import type { Problem } from '~/modules/members/components/problems'
import {
  appealForm,
  categoryForm,
  departureForm,
  directoryForm,
  resignForm,
  sharesForm,
} from '~/modules/members/forms-membership'
import { parseForm } from '~/platform/http/parse-form'
import type { Person } from '~/platform/permissions'
import type { Outcome } from '~/platform/pure/outcome'

type Fields = Readonly<Record<string, string | string[]>>
export type Acted = { done: string } | { problem: Problem; status: 400 | 422 }

type Parsed<T> = { ok: T } | { errors: Readonly<Record<string, string>> }

/** One act of a page: reads its form, calls its command; gives what was done, or what to put right. */
export async function actWith<T>(
  parsed: Parsed<T>,
  command: (value: T) => Promise<Outcome<unknown>>,
  done: string,
): Promise<Acted> {
  if (!('ok' in parsed)) return { problem: parsed, status: 400 }
  const outcome = await command(parsed.ok)
  return 'ok' in outcome ? { done } : { problem: outcome, status: 422 }
}

const one = (fields: Fields, name: string): string =>
  typeof fields[name] === 'string' ? fields[name].slice(0, 60) : ''

/** What a member does on the page of their membership; null for an intent that is not one. */
export async function actAsMember(actor: Person, id: string, fields: Fields): Promise<Acted | null> {
  switch (fields['intent']) {
    case 'withdraw':
      return actWith({ ok: { id } }, (input) => withdrawMembershipApplication(actor, input), 'demande-retiree')
    case 'subscribe':
      return actWith(
        parseForm(sharesForm, fields),
        ({ shares }) => subscribeShares(actor, { id, shares }),
        'parts-souscrites',
      )
    case 'directory':
      return actWith(
        parseForm(directoryForm, fields),
        (entry) => editDirectoryEntry(actor, { id, ...entry }),
        'annuaire-enregistre',
      )
    case 'ask-category':
      return actWith(
        parseForm(categoryForm, fields),
        (input) => askCategory(actor, { id, ...input }),
        'changement-demande',
      )
    case 'withdraw-category':
      return actWith(
        { ok: { change: one(fields, 'change') } },
        (input) => withdrawCategoryChange(actor, input),
        'changement-retire',
      )
    case 'resign':
      return actWith(parseForm(resignForm, fields), ({ grounds }) => resign(actor, { id, grounds }), 'retrait-annonce')
    case 'take-back':
      return actWith(parseForm(departureForm, fields), (input) => takeBackResignation(actor, input), 'retrait-repris')
    case 'appeal':
      return actWith(parseForm(appealForm, fields), (input) => appealExclusion(actor, input), 'recours-envoye')
    default:
      return null
  }
}
