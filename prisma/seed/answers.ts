import { giveAnswer } from '~/modules/answers/commands/give-answer.server'
import { publishReport } from '~/modules/answers/commands/publish-report.server'
import { remindBodies } from '~/modules/answers/commands/remind-bodies.server'
import { reportProgress } from '~/modules/answers/commands/report-progress.server'
import { saveRecommendation, saveReport } from '~/modules/answers/commands/write-report.server'
import type { AnswerForm } from '~/modules/answers/forms'
import { answersOf } from '~/modules/answers/queries-answers.server'
import { draftOf } from '~/modules/answers/queries-report.server'
import { newToken, tokenDigest } from '~/modules/accounts/tokens.server'
import { enterContribution } from '~/modules/contributions/commands/enter-contribution.server'
import { createDebate } from '~/modules/debates/commands/create-debate.server'
import { debateById } from '~/modules/debates/queries.server'
import { moveDebate } from '~/modules/debates/store.server'
import { placeByCode } from '~/modules/territory/queries.server'
import { now, today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { type Person, visitor } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { newId } from '~/platform/pure/ids'
import { type Story, told } from './story'

const title = 'Se déplacer sans voiture dans les villages'

const design = {
  question: 'Comment aller au marché, au lycée ou chez le médecin sans voiture, là où il n’y a ni train ni car\u202f?',
  summary:
    'Exemple de démonstration d’un débat terminé\u00a0: personne n’a réellement contribué, aucune institution réelle n’a répondu.',
  scope: 'Les communes de la région qui n’ont ni gare ni ligne régulière.',
  rules: 'Chacun contribue une fois par idée. Tout est public. Le rapport cite ce sur quoi il s’appuie.',
  publics: 'Les habitantes et habitants des villages, en particulier celles et ceux qui ne conduisent pas.',
  governance: 'La coopérative anime, une garante de démonstration veille.',
  team: 'Une chargée de débat et un animateur, en démonstration.',
  authority: 'Collectivité de démonstration',
  budgetCents: 1_200_000,
  budgetNote: 'Salles, impression, déplacements.',
}

const contributions = [
  [
    'com:36088',
    'Un arrêt à la demande',
    'Un minibus qui passe si on l’appelle la veille, avec un arrêt devant chaque mairie.',
  ],
  ['com:41269', 'Des vélos à l’heure du car', 'Des vélos à assistance électrique à la gare, à rendre le soir.'],
  [
    'com:36046',
    'Un covoiturage qui se sait',
    'Des panneaux aux sorties de village, pour savoir qui va où, sans téléphone.',
  ],
  [
    'com:45155',
    'Garder la boulangerie',
    'Le mieux est de ne pas avoir à se déplacer\u00a0: garder les commerces qui restent.',
  ],
  ['com:37132', 'Le car du mercredi', 'Un car le mercredi après-midi pour le sport et la bibliothèque.'],
] as const

const [authority, grouping, state] = [
  'Collectivité de démonstration',
  'Intercommunalité de démonstration',
  'Administration de démonstration',
]

const recommendations = [
  { title: 'Ouvrir un transport à la demande', text: 'Un minibus réservé la veille, avec un arrêt par commune [#1].', addressees: [authority], sources: [5] },
  { title: 'Payer le trajet à qui covoiture', text: 'Une somme par trajet, versée à qui conduit [#3].', addressees: [authority], sources: [] },
  { title: 'Des vélos à chaque gare', text: 'Vingt vélos par gare, à l’heure des trains [#2].', addressees: [grouping], sources: [] },
  { title: 'Aider les derniers commerces', text: 'Une aide à la reprise des commerces seuls de leur commune [#4].', addressees: [state], sources: [] },
] as const // prettier-ignore

const empty: AnswerForm = {
  status: 'accepted',
  reasons: '',
  decision: '',
  budgetLine: '',
  budget: null,
  realiseOn: null,
  studyUntil: null,
  carriedTo: '',
  signedBy: 'Présidente de démonstration',
  revision: 1,
}

const system = { kind: 'system', job: 'demonstration' } as const

async function move(id: string, event: 'publish' | 'open' | 'close'): Promise<void> {
  await transact(async (tx) => {
    const debate = await debateById(id, tx)
    if (debate) told(await moveDebate(tx, system, debate, event, { isComplete: true }))
  })
}

/** A debate that was held and closed, with what came by post. */
async function tellDebate(story: Story, team: Person): Promise<string> {
  story.at(175)
  const { id } = told(await createDebate(team, { template: 'consultation', title, isDemonstration: true })) ?? {
    id: '',
  }
  const [opensOn, closesOn] = [addDays(story.today, -170), addDays(story.today, -160)]
  await db.debate.update({ where: { id }, data: { ...design, opensOn, closesOn, withoutGarant: 'goes-on' } })
  const dates = { report: [-159, -150], answers: [-149, -60] } as const
  for (const { id: stageId, kind } of await db.debateStage.findMany({ where: { debateId: id } })) {
    const [from, to] = kind === 'report' || kind === 'answers' ? dates[kind] : [-170, -160]
    await db.debateStage.update({
      where: { id: stageId },
      data: { startsOn: addDays(story.today, from), endsOn: addDays(story.today, to) },
    })
  }
  await db.garant.create({
    data: {
      ...{ id: newId(), debateId: id, shownAs: 'Garante de démonstration', namedBy: 'Conseil de démonstration' },
      authorityKind: 'other',
      statement: 'Je n’ai aucun intérêt dans ce débat.',
      statedAt: now(),
      startsOn: today(),
      endsOn: closesOn,
      endKind: 'ended',
      endReason: 'Fin du débat.',
      createdAt: now(),
    },
  })
  await move(id, 'publish')
  story.at(170)
  await move(id, 'open')
  story.at(165)
  for (const [communeCode, name, text] of contributions) {
    const place = await placeByCode(communeCode)
    const where = { communeCode, departement: place?.departement ?? null, latitude: null, longitude: null }
    const entered = {
      title: name,
      text,
      theme: '',
      name: 'Habitante de démonstration',
      email: null,
      origin: 'post' as const,
    }
    told(await enterContribution(team, { ...entered, debateId: id, eventId: null, originNote: '', locale: 'fr', distinct: true, where })) // prettier-ignore
  }
  story.at(159)
  await move(id, 'close')
  return id
}

async function tellReport(team: Person, debateId: string): Promise<void> {
  const at = async () => (await draftOf(debateId)).revision
  const texts = {
    synthesis:
      'On se déplace peu sans voiture, et on renonce souvent. Trois idées reviennent\u00a0: appeler un minibus [#1], trouver un vélo à la gare [#2], savoir qui va où [#3].',
    participation: 'Les lycéens et les personnes âgées ont peu écrit\u00a0: les réunions avaient lieu le soir.',
    minority: 'Pour quelques-uns, il faut d’abord garder les commerces, et ne plus avoir à se déplacer [#4].',
    garants: 'Les règles annoncées ont été suivies. Le délai pour contribuer était court.',
  }
  told(await saveReport(team, { debateId, revision: await at(), ...texts }))
  for (const one of recommendations) told(await saveRecommendation(team, { debateId, number: null, revision: await at(), ...one })) // prettier-ignore
  told(await publishReport(team, { debateId, note: '', revision: await at() }))
}

/** A finished debate: one recommendation accepted and done, one refused, one that nobody has answered, one for somebody else. */
export async function tellAnswers(story: Story): Promise<void> {
  if ((await db.debate.count({ where: { title, isDemonstration: true } })) > 0) return
  const team = await story.actor('team')
  const id = await tellDebate(story, team)
  story.at(150)
  await tellReport(team, id)
  const answers = await answersOf(id)
  const idOf = (number: number) => answers.find(({ recommendation }) => recommendation.number === number)?.id ?? ''
  /** A new link of the body that owes the answer to a recommendation. */
  const linkFor = async (number: number) => {
    const body = answers.find(({ recommendation }) => recommendation.number === number)?.body.id ?? ''
    const token = newToken()
    await db.debateBody.update({ where: { id: body }, data: { tokenHash: tokenDigest(token), tokenSentAt: now() } })
    return { kind: 'link', token } as const
  }
  const answer = async (number: number, change: Partial<AnswerForm>) =>
    told(await giveAnswer(visitor, { ...empty, ...change, id: idOf(number) }, await linkFor(number)))
  story.at(120)
  await answer(1, {
    decision: 'Délibération de démonstration n°\u00a012',
    budgetLine: 'Mobilités, transport à la demande',
    budget: 8_500_000,
    realiseOn: addDays(story.today, 60),
  })
  story.at(110)
  await answer(2, { status: 'refused', reasons: 'Une somme par trajet ne peut pas être contrôlée, et profiterait d’abord à qui conduit déjà.' }) // prettier-ignore
  story.at(100)
  await answer(4, { status: 'elsewhere', reasons: 'Cette aide relève d’une autre collectivité.', carriedTo: 'Commune de démonstration', signedBy: 'Secrétaire général de démonstration' }) // prettier-ignore
  for (const daysAgo of [89, 66, 60, 53, 30]) {
    story.at(daysAgo)
    told(await remindBodies(system))
  }
  story.at(20)
  const news = { id: idOf(1), kind: 'progress' as const, on: today(), link: '', revision: 2 }
  told(
    await reportProgress(
      visitor,
      { ...news, text: 'Le marché est passé\u00a0: deux minibus arriveront au printemps.' },
      await linkFor(1),
    ),
  )
}
