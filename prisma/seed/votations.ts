import { randomBytes } from 'node:crypto'
import { tokenDigest } from '~/modules/accounts/tokens.server'
import { confirmSignature, signDeclaration } from '~/modules/declarations/commands/sign-declaration.server'
import { signForOrganisation } from '~/modules/declarations/commands/sign-for-organisation.server'
import { declarationBy } from '~/modules/declarations/queries.server'
import { usualGrades } from '~/modules/governance/rules/poll-sheet'
import { regionCode } from '~/modules/territory/rules/place'
import { announceVotation } from '~/modules/votations/commands/announce-votation.server'
import { openVotation } from '~/modules/votations/commands/move-votation.server'
import { saveQuestion } from '~/modules/votations/commands/prepare-question.server'
import { prepareVotation } from '~/modules/votations/commands/prepare-votation.server'
import { db } from '~/platform/db/db.server'
import { visitor } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { type Story, told } from './story'

const isDemonstration = true
const portal = { kind: 'system', job: 'demonstration' } as const

/** Roles as names: nobody of them exists. */
const signatories = [
  ['Habitante de démonstration', 'habitante', 'Bourges', 'com:18033', true],
  ['Élu de démonstration', 'élu communal', 'Vendôme', 'com:41269', true],
  ['Enseignante de démonstration', 'enseignante', 'Chartres', 'com:28085', true],
  ['Agent public de démonstration', 'agent public', 'Orléans', 'com:45234', false],
  ['Maraîchère de démonstration', 'maraîchère', 'Loches', 'com:37132', true],
  ['Retraité de démonstration', '', 'La Châtre', 'com:36046', false],
] as const

/** Signatures of demonstration on the declaration of 2017; the text itself is real. */
async function tellSignatures(story: Story): Promise<void> {
  const declaration = await declarationBy({ source: 'territoires-2017' })
  if (!declaration) return
  const declarationId = declaration.id
  if ((await db.declarationSignature.count({ where: { declarationId, isDemonstration } })) > 0) return
  for (const [index, [name, quality, commune, communeCode, isShown]] of signatories.entries()) {
    story.at(30 - index)
    const form = { name, quality, commune, communeCode, communeAsked: commune, isShown }
    const email = `signataire-${index + 1}@demonstration.invalid`
    told(await signDeclaration(visitor, { ...form, email, declarationId, clientAddress: '192.0.2.1', locale: 'fr', isDemonstration })) // prettier-ignore
    const waiting = await db.declarationSignature.findFirst({ where: { declarationId, confirmedAt: null } })
    if (!waiting) continue
    // The mail went to nobody: its link is made again, and followed.
    const token = randomBytes(32).toString('base64url')
    await db.declarationSignature.update({ where: { id: waiting.id }, data: { tokenHash: tokenDigest(token) } })
    told(await confirmSignature(visitor, { token }))
  }
  const [organisationId] = story.organisations.values()
  if (organisationId === undefined) return
  const representative = await db.organisationMandate.findFirst({
    where: { organisationId, role: 'representative', endsAt: null },
    select: { userId: true },
  })
  if (!representative) return
  const actor = { kind: 'person', id: representative.userId, roles: [], organisations: [{ id: organisationId, role: 'representative' }] } as const // prettier-ignore
  told(await signForOrganisation(actor, { declarationId, organisationId, isShown: true, isDemonstration }), 'already-signed') // prettier-ignore
}

const circuits = /circuits courts/i

/** A votation under way on the demonstration's debate on short food supply chains, where there is one. */
async function tellVotation(story: Story): Promise<void> {
  const debates = await db.debate.findMany({ where: { isDemonstration: true, state: 'open' } })
  const debate = debates.find(({ title }) => circuits.test(title)) ?? debates[0]
  if (!debate || (await db.votation.count({ where: { debateId: debate.id } })) > 0) return
  story.at(5)
  const team = await story.actor('team')
  const made = told(
    await prepareVotation(team, {
      debateId: debate.id,
      title: 'Quelles priorités pour les circuits courts\u202f?',
      introduction:
        'Ce qui a été proposé pendant le débat, mis aux voix de toutes les habitantes et de tous les habitants. Le résultat est joint au rapport\u00a0: il éclaire la décision, il ne la prend pas.',
      territoryCode: regionCode,
      leastAge: 16,
      identification: 'declared',
      mayChange: true,
      opensOn: addDays(story.today, -3),
      opensTime: '08:00',
      closesOn: addDays(story.today, 21),
      closesTime: '19:00',
      leastShown: 20,
      blockLimit: 50,
      isDemonstration,
    }),
    'votation-exists',
  )
  if (!made) return
  const options = (names: readonly string[]) => names.map((name, index) => ({ id: String.fromCharCode(97 + index), name })) // prettier-ignore
  told(
    await saveQuestion(team, {
      votationId: made.id,
      id: null,
      title: 'Que pensez-vous de chacune de ces propositions\u202f?',
      text: 'Une mention par proposition. La meilleure mention médiane l’emporte.',
      definition: {
        method: 'majority-judgment',
        options: options([
          'Un marché de producteurs dans chaque bassin de vie',
          'Des produits locaux dans toutes les cantines publiques',
          'Un atelier de transformation partagé par département',
          'Une carte régionale des points de vente directe',
        ]),
        seats: 1,
        grades: [...usualGrades.fr],
      },
    }),
  )
  told(
    await saveQuestion(team, {
      votationId: made.id,
      id: null,
      title: 'Faut-il réserver une part des terres publiques aux cultures vendues sur place\u202f?',
      text: '',
      definition: { method: 'yes-no', options: [], seats: 1, grades: [] },
    }),
  )
  const { revision } = await db.votation.findUniqueOrThrow({ where: { id: made.id }, select: { revision: true } })
  told(await announceVotation(team, { id: made.id, revision }))
  story.at(3)
  story.at(2)
  told(await openVotation(portal, { id: made.id }))
}

export async function tellVotations(story: Story): Promise<void> {
  await tellSignatures(story)
  await tellVotation(story)
}
