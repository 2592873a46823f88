import { readFileSync } from 'node:fs'
import { collectSignatures } from '~/modules/referrals/commands/collect-signatures.server'
import { loadAllRules } from '~/modules/referrals/commands/load-rules.server'
import { openDraft } from '~/modules/referrals/commands/open-draft.server'
import { saveDraft } from '~/modules/referrals/commands/save-draft.server'
import { setCommitment } from '~/modules/referrals/commands/set-commitment.server'
import { setTerritory } from '~/modules/referrals/commands/set-territory.server'
import { enterSheet } from '~/modules/referrals/commands/paper-sheets.server'
import { signReferral } from '~/modules/referrals/commands/sign-referral.server'
import { readReferralFile } from '~/modules/referrals/rules/read-rules'
import type { RequesterKind } from '~/modules/referrals/rules/referral'
import { noPlace } from '~/modules/territory/forms-place'
import { loadTerritory } from '~/modules/territory/commands/load-territory.server'
import { today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { type Actor, type Person, visitor } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { given } from './label'

const file = readReferralFile(
  JSON.parse(readFileSync('app/modules/referrals/data/examples/complete-referral.json', 'utf8')),
)
if (!('ok' in file)) throw new Error('the example is not sound')
export const completeReferral = file.ok

const trial = (text: string) => `${text} (d’essai)`
/** The example's answers, which say that they are a trial. */
const trialAnswers = Object.fromEntries(
  Object.entries(file.ok.answers).map(([id, value]) => [
    id,
    {
      value:
        typeof value === 'object'
          ? value.map(trial)
          : id === 'decision-stage' || typeof value !== 'string'
            ? value
            : trial(value),
    },
  ]),
)

/** The shipped rules and the territory, once a database. */
export async function setUpReferrals(): Promise<void> {
  if ((await db.territory.count()) === 0) given(await loadTerritory())
  await loadAllRules('.')
}

const hex = () => newId().replaceAll('-', '').repeat(2).slice(0, 64)
/** A file that was received: its content is nobody's. */
export const receivedFile = (name = 'document.pdf') => ({
  hash: hex(),
  size: 1_000,
  mediaType: 'application/pdf',
  name,
})

export const asked = {
  authority: 'Le conseil d’essai',
  state: 'asked',
  askedOn: today(),
  signatory: '',
  function: '',
  answeredOn: '',
  reason: '',
} as const

type Drafted = { requesterKind?: RequesterKind; organisationId?: string | null; territoryCode?: string; title?: string }

/** A draft, empty but for its object. */
export async function draftReferral(
  author: Person,
  {
    requesterKind = 'residents',
    organisationId = null,
    title = `Un objet d’essai, assez précis ${newId()}`,
  }: Drafted = {},
): Promise<string> {
  await setUpReferrals()
  // An organisation has so many drafts open and no more: those of earlier tests are given up.
  if (organisationId !== null)
    await db.referral.updateMany({ where: { organisationId, state: 'draft' }, data: { state: 'withdrawn' } })
  return given(await openDraft(author, { requesterKind, organisationId, title })).id
}

export const revisionOf = async (id: string): Promise<number> =>
  (await db.referral.findUniqueOrThrow({ where: { id } })).revision

/** A draft that lacks nothing but, for residents, their signatures. */
export async function completeDraft(author: Person, drafted: Drafted = {}): Promise<string> {
  const id = await draftReferral(author, drafted)
  given(await saveDraft(author, { id, revision: 1, patch: { answers: trialAnswers } }))
  given(await setTerritory(author, { id, revision: 2, territoryCode: drafted.territoryCode ?? 'dep:18' }))
  given(await setCommitment(author, { id, form: asked, file: null }))
  return id
}

/** A group's referral that collects its signatures. */
export async function collecting(author: Person): Promise<{ id: string; number: string; needed: number }> {
  const id = await completeDraft(author)
  return { id, ...given(await collectSignatures(author, { id, revision: await revisionOf(id) })) }
}

export const signatureFacts = (number: string, email = `signataire-${newId()}@exemple.invalid`) => ({
  ...noPlace,
  number,
  email,
  name: 'Signataire de test',
  isShown: true,
  place: 'Bourges',
  clientAddress: '192.0.2.7',
  locale: 'fr' as const,
})

/** A signature that waits for its link to be followed. */
export async function askedSignature(number: string, actor: Actor = visitor): Promise<string> {
  given(await signReferral(actor, signatureFacts(number)))
  return (await db.referralSignature.findFirstOrThrow({ orderBy: { id: 'desc' } })).id
}

export const sheetBy = async (author: Person, id: string, count = 12): Promise<string> =>
  given(await enterSheet(author, { id, count, note: '', file: receivedFile('feuille.pdf') })).sheetId
