import { checkSheet, enterSheet } from '~/modules/referrals/commands/paper-sheets.server'
import { addDocument } from '~/modules/referrals/commands/add-document.server'
import { collectSignatures } from '~/modules/referrals/commands/collect-signatures.server'
import { confirmSignature } from '~/modules/referrals/commands/manage-signature.server'
import { openDraft } from '~/modules/referrals/commands/open-draft.server'
import { saveDraft } from '~/modules/referrals/commands/save-draft.server'
import { setCommitment } from '~/modules/referrals/commands/set-commitment.server'
import { setTerritory } from '~/modules/referrals/commands/set-territory.server'
import { signReferral } from '~/modules/referrals/commands/sign-referral.server'
import { submitReferral } from '~/modules/referrals/commands/submit-referral.server'
import type { CommitmentForm } from '~/modules/referrals/forms-drafting'
import type { RequesterKind } from '~/modules/referrals/rules/referral'
import { signatureToken } from '~/modules/referrals/signature-tokens.server'
import type { AnswerValue } from '~/modules/criteria/rules/answer-values'
import { demonstrationPiece } from '~/modules/label/demonstration-pdf.server'
import { noPlace } from '~/modules/territory/forms-place'
import { searchTerritory } from '~/modules/territory/queries.server'
import { db } from '~/platform/db/db.server'
import { type Person, visitor } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { type Story, told } from './story'

type Told = {
  requesterKind: RequesterKind
  organisationId: string | null
  title: string
  territory: string
  answers: Readonly<Record<string, AnswerValue>>
}

const shared = {
  ...{ 'not-debated-lately': false, 'no-litigation': false, 'no-tender': false, 'equal-treatment': true },
} as const

/** When the PETR's was, in days before the present: the debate that it asks for is drafted a month later. */
const submitted = 75

/** Prototype 2 of the study: a PETR refers short food supply chains. */
const circuits = {
  requesterKind: 'petr',
  title: 'Développer les circuits courts alimentaires dans le Pays',
  territory: 'Montargis',
  answers: {
    ...shared,
    subject:
      'De plus en plus d’habitantes et d’habitants veulent acheter des aliments produits près de chez eux, et les cantines y sont poussées. Mais chaque exploitation livre seule, les ateliers de transformation manquent, et personne ne sait qui doit investir. Le débat porterait sur ce qu’il faut organiser ensemble\u202f; il ne porterait pas sur les façons de cultiver.',
    'regional-interest':
      'Les mêmes questions se posent dans les autres pays de la région\u00a0: qui transporte, qui transforme, qui achète, qui paie. Des réponses trouvées ensemble serviraient à tous.',
    'decision-stage': 'options',
    alternatives: [
      'Une plateforme de commande et de livraison commune',
      'Des ateliers de transformation partagés, sans plateforme',
      'Laisser chaque commune et chaque exploitation s’organiser',
    ],
    'doing-nothing':
      'Les exploitations continueraient de livrer chacune de leur côté, et les cantines d’acheter hors de la région.',
    deciders: [
      'Le PETR\u00a0: son projet alimentaire',
      'Les communes et les intercommunalités\u00a0: la restauration scolaire',
      'Le conseil régional\u00a0: les lycées et les aides aux filières',
    ],
    'other-views':
      'Les grossistes craignent une concurrence aidée\u202f; les maraîchers ne veulent pas tous livrer davantage\u202f; les familles regardent d’abord le prix.',
    publics: ['Familles', 'Agriculteurs et agricultrices', 'Personnes qui gèrent les cantines', 'Lycéennes et lycéens'],
    'earlier-exchanges': 'Trois réunions de préparation avec les intercommunalités.',
    resources: 'Des salles dans chaque intercommunalité, et une personne à mi-temps.',
    calendar: 'Le projet alimentaire est revu l’an prochain.',
  },
} as const satisfies Omit<Told, 'organisationId'>

/** A group of residents: buses in the evening. */
const buses = {
  requesterKind: 'residents',
  title: 'Des cars le soir et le dimanche entre les petites villes du Cher',
  territory: 'Cher',
  answers: {
    ...shared,
    subject:
      'Après dix-neuf heures et le dimanche, aucun car ne relie les petites villes du département. Les jeunes, les personnes âgées et celles qui n’ont pas de voiture ne peuvent ni étudier le soir, ni se soigner, ni se retrouver. Le débat porterait sur les trajets, les horaires et qui les paie.',
    'regional-interest':
      'La région organise les cars\u202f; les autres départements connaissent la même absence de desserte le soir et le dimanche.',
    'decision-stage': 'idea',
    alternatives: [
      'Quelques lignes régulières le soir',
      'Des trajets à la demande',
      'Un autopartage porté par les communes',
    ],
    'doing-nothing':
      'Celles et ceux qui n’ont pas de voiture continueraient de rester chez eux le soir et le dimanche.',
    deciders: [
      'Le conseil régional\u00a0: les lignes de cars',
      'Les intercommunalités\u00a0: la mobilité de proximité',
    ],
    'other-views':
      'Certaines communes préfèrent financer le covoiturage\u202f; des habitants trouvent les cars vides trop chers pour la collectivité.',
    publics: ['Jeunes sans voiture', 'Personnes âgées', 'Personnes qui travaillent le soir'],
  },
} as const satisfies Omit<Told, 'organisationId'>

/** Writes a draft, unless it was at a former start; gives its id. */
async function draft(author: Person, { title, territory, answers, ...input }: Told): Promise<string | null> {
  if (await db.referral.findFirst({ where: { title, isDemonstration: true } })) return null
  const opened = told(await openDraft(author, { ...input, title }))
  if (!opened) return null
  const { id } = opened
  const patch = Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, { value }]))
  told(await saveDraft(author, { id, revision: 1, patch: { answers: patch } }))
  const [place] = await searchTerritory(territory, { kinds: ['bassin', 'departement'], limit: 1 })
  told(await setTerritory(author, { id, revision: 2, territoryCode: place?.code ?? null }))
  return id
}

const revisionOf = async (id: string): Promise<number> =>
  (await db.referral.findUniqueOrThrow({ where: { id }, select: { revision: true } })).revision

const commitment = { signatory: '', function: '', answeredOn: '', reason: '' } as const

/** A PETR's, submitted; what came of it is told by its procedure, then by its debate. */
export async function tellCircuits(story: Story): Promise<void> {
  story.at(submitted)
  const [author, organisationId] = [await story.actor('member'), story.organisations.get('petr') ?? null]
  const id = organisationId === null ? null : await draft(author, { ...circuits, organisationId })
  if (id === null) return
  const day = addDays(story.today, -submitted)
  const file = await demonstrationPiece('Engagement de repondre (demonstration)')
  const form: CommitmentForm = {
    ...{
      authority: 'Le comité syndical du PETR de démonstration',
      state: 'signed' as const,
      askedOn: addDays(day, -10),
    },
    ...{ signatory: 'Élue de démonstration', function: 'présidente du comité syndical', answeredOn: addDays(day, -2) },
    reason: 'Chaque recommandation recevra une réponse motivée, en séance publique.',
  }
  told(await setCommitment(author, { id, form, file }))
  const study = await demonstrationPiece('Etude de demonstration sur les circuits courts')
  told(await addDocument(author, { id, title: 'Étude de démonstration', file: { ...study, name: 'etude.pdf' } }))
  told(await submitReferral(author, { id, revision: await revisionOf(id) }))
}

/** A group's, which collects its signatures. */
export async function tellReferrals(story: Story): Promise<void> {
  story.at(12)
  const [author, team] = [await story.actor('contributor'), await story.actor('team')]
  const id = await draft(author, { ...buses, organisationId: null })
  if (id === null) return
  const form = {
    ...commitment,
    authority: 'Autorité de démonstration',
    state: 'asked',
    askedOn: addDays(story.today, -12),
  } as const
  told(await setCommitment(author, { id, form, file: null }))
  const collection = told(await collectSignatures(author, { id, revision: await revisionOf(id) }))
  if (!collection) return
  for (const [index, place] of ['Bourges', 'Vierzon', 'Saint-Amand-Montrond', 'Bourges', 'Vierzon'].entries()) {
    const name = `Habitante ou habitant de démonstration ${index + 1}`
    const email = `signataire-${index + 1}@demonstration.invalid`
    const facts = {
      ...noPlace,
      name,
      email,
      isShown: index < 3,
      place,
      number: collection.number,
      locale: 'fr',
    } as const
    told(await signReferral(visitor, { ...facts, clientAddress: '192.0.2.1' }))
    const row = await db.referralSignature.findFirst({ where: { referralId: id, email }, select: { id: true } })
    if (row) told(await confirmSignature(visitor, { token: signatureToken(row.id) }))
  }
  story.at(5)
  const scan = await demonstrationPiece('Feuille de signatures de demonstration')
  const sheet = told(
    await enterSheet(author, { id, count: 34, note: 'Marché de Vierzon', file: { ...scan, name: 'feuille.pdf' } }),
  )
  if (sheet) told(await checkSheet(team, { id, sheetId: sheet.sheetId }))
}
