import { answerOffer } from '~/modules/label-support/commands/answer-offer.server'
import { finishSupport } from '~/modules/label-support/commands/finish-support.server'
import { judgeSupport } from '~/modules/label-support/commands/judge-support.server'
import { nameSupport, offerSupport } from '~/modules/label-support/commands/offer-support.server'
import { reportCommitment } from '~/modules/label-support/commands/report-commitment.server'
import { sendYearly } from '~/modules/label-support/commands/write-yearly.server'
import type { Judgement } from '~/modules/label-support/rules/support'
import { reportDueOn } from '~/modules/label-support/rules/yearly'
import { db } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { type Story, told } from './story'

/** What becomes of the two supports of a decision: of the method first, then of the communication. */
type Fate = 'offered' | 'declined' | 'accepted' | 'done' | Judgement
type Told = { title: string; by: 'representative' | 'member' | 'contributor'; fates: readonly [Fate, Fate] }

/** The label of the second kind, which somebody of the network accompanies. */
const mentored = 'Une association où chacun décide'

const followed: readonly Told[] = [
  { title: 'Le conseil permanent des habitants', by: 'representative', fates: ['useful', 'partly'] },
  { title: 'Débattre des circuits courts', by: 'member', fates: ['useful', 'declined'] },
  { title: 'Décider ensemble, du bureau à l’atelier', by: 'member', fates: ['not-useful', 'useful'] },
  { title: 'L’assemblée des usagers de la bibliothèque', by: 'contributor', fates: ['useful', 'declined'] },
  { title: 'Quel partage de la rivière\u202f?', by: 'representative', fates: ['offered', 'done'] },
  { title: 'Le budget participatif du campus', by: 'representative', fates: ['useful', 'useful'] },
  { title: 'Une maison de la participation', by: 'member', fates: ['accepted', 'declined'] },
  { title: 'La consultation sur le stationnement', by: 'member', fates: ['accepted', 'declined'] },
  { title: mentored, by: 'representative', fates: ['useful', 'declined'] },
]

const invented = '(Écrit pour la démonstration du portail.)'
const judged: Readonly<Record<Judgement, string>> = {
  useful: `Nous avons revu nos invitations, et des gens nouveaux sont venus. ${invented}`,
  partly: `La présentation était claire, mais elle est venue tard. ${invented}`,
  'not-useful': `La méthode ne convenait pas à une petite équipe. ${invented}`,
}

async function receive(id: string, fate: Fate, receiver: Person, instructor: Person): Promise<void> {
  if (fate === 'offered') return
  const event = fate === 'declined' ? 'decline' : 'accept'
  told(await answerOffer(receiver, { id, event, answer: '' }))
  if (fate === 'declined' || fate === 'accepted') return
  told(await finishSupport(instructor, { id }))
  if (fate !== 'done') told(await judgeSupport(receiver, { id, judgement: fate, text: judged[fate] }))
}

/** The method that a support is, among those that the network has published. */
async function nameMethod(id: string, instructor: Person): Promise<void> {
  const method = await db.entry.findFirst({
    where: { kind: 'method', state: 'published' },
    orderBy: { foldedTitle: 'asc' },
    select: { id: true },
  })
  if (method) told(await nameSupport(instructor, { id, methodId: method.id, practitioner: '' }))
}

/** Somebody of the network, offered as a mentor and accepted: they meet. */
async function tellMentoring(story: Story): Promise<void> {
  const [application, mentor] = await Promise.all([
    db.application.findFirst({ where: { title: mentored, isDemonstration: true }, select: { id: true } }),
    db.practitioner.findFirst({ where: { isDemonstration: true, state: 'open' }, select: { slug: true } }),
  ])
  if (!application || !mentor) return
  const offered = told(
    await offerSupport(await story.actor('instructor'), {
      ...{
        applicationId: application.id,
        kind: 'mentor',
        note: 'Trois rencontres dans l’année, pour préparer les assemblées.',
      },
      ...{ methodId: '', practitioner: mentor.slug },
    }),
  )
  if (!offered) return
  const answer = 'Merci\u00a0: nous commencerons par l’assemblée de printemps.'
  told(await answerOffer(await story.actor('representative'), { id: offered.id, event: 'accept', answer }))
}

/** A first report; the labels of the story are younger than a year, so that it is asked early. */
async function askFirstReport(story: Story, title: string): Promise<string | null> {
  const certificate = await db.certificate.findFirst({ where: { title, isDemonstration: true }, select: { id: true } })
  if (!certificate) return null
  const id = newId()
  const [askedOn, dueOn] = [story.today, reportDueOn(story.today)]
  await db.labelYearlyReport.create({
    data: { id, certificateId: certificate.id, year: 1, askedOn, dueOn, state: 'asked' },
  })
  return id
}

/** What became of what the decisions on the label offered and asked. */
export async function tellSupport(story: Story): Promise<void> {
  story.at(0)
  if ((await db.labelSupport.count({ where: { state: { not: 'offered' } } })) > 0) return
  const instructor = await story.actor('instructor')
  for (const { title, by, fates } of followed) {
    const receiver = await story.actor(by)
    const supports = await db.labelSupport.findMany({
      where: { application: { title, isDemonstration: true } },
      orderBy: { id: 'asc' },
      select: { id: true, kind: true },
    })
    for (const [index, { id, kind }] of supports.entries()) {
      if (kind === 'method') await nameMethod(id, instructor)
      await receive(id, fates[index] ?? 'offered', receiver, instructor)
    }
  }
  await tellMentoring(story)
  const representative = await story.actor('representative')
  // What is late is left so.
  const reported = await db.labelCommitment.findMany({ where: { dueOn: { gt: story.today } }, select: { id: true } })
  for (const { id } of reported) {
    const text = `Six participants ont relu l’évaluation avec nous\u00a0; elle est affichée à l’accueil. ${invented}`
    told(await reportCommitment(representative, { id, text, link: '', file: null }), 'not-found')
  }
  const sent = await askFirstReport(story, 'Le conseil permanent des habitants')
  if (sent)
    told(
      await sendYearly(representative, {
        id: sent,
        wentWell: `Le conseil se réunit chaque mois, et ses avis reçoivent une réponse écrite. ${invented}`,
        changed: 'Les séances ont lieu le soir, avec une garde d’enfants.',
        hard: 'Faire venir les habitants des hameaux.',
        figure: '214',
        figureOf: 'personnes venues au moins une fois',
      }),
    )
  await askFirstReport(story, 'Quel partage de la rivière\u202f?')
}
