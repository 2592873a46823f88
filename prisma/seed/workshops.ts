import { publishPaper } from '~/modules/position-papers/commands/examine-paper.server'
import { submitPaper } from '~/modules/position-papers/commands/send-paper.server'
import { beginPaper, savePaper } from '~/modules/position-papers/commands/write-paper.server'
import { publishEvent } from '~/modules/events/commands/publish-event.server'
import { recordAttendance } from '~/modules/events/commands/record-attendance.server'
import { acceptProposal } from '~/modules/workshops/commands/accept-proposal.server'
import { drawContribution } from '~/modules/workshops/commands/draw-contribution.server'
import { enterPaper } from '~/modules/workshops/commands/enter-paper.server'
import { chooseKit, saveKit } from '~/modules/workshops/commands/keep-kit.server'
import { nameFacilitator } from '~/modules/workshops/commands/name-facilitator.server'
import { openWorkshop } from '~/modules/workshops/commands/open-workshop.server'
import { propose } from '~/modules/workshops/commands/propose.server'
import { publishWorkshopReport } from '~/modules/workshops/commands/publish-workshop-report.server'
import { addNote, describeTable } from '~/modules/workshops/commands/write-notes.server'
import { askValidation, saveReport, validateReport } from '~/modules/workshops/commands/write-report.server'
import { firstKit } from '~/modules/workshops/rules/kit'
import { db } from '~/platform/db/db.server'
import { type Person, visitor } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { paperTitle, paperTexts, report, tables } from './workshops-texts'
import { type Story, told } from './story'

const locale = 'fr' as const

/** The links that the mails carry, which alone know their tokens. */
async function validationLinks(workshopId: string): Promise<string[]> {
  const people = await db.workshopFacilitator.findMany({ where: { workshopId }, orderBy: { id: 'asc' } })
  const links: string[] = []
  for (const { id } of people) {
    const mail = await db.outboxMessage.findFirst({
      where: { key: { startsWith: `workshops.validate:${id}:` } },
      orderBy: { createdAt: 'desc' },
    })
    const token = /\/ateliers\/animation\/([\w-]{43})/.exec(mail?.payload ?? '')?.[1]
    if (token) links.push(token)
  }
  return links
}

/** A stop that a resident proposes, held two weeks later, with its tables, its papers and its report. */
async function tellHeld(story: Story, team: Person, debateId: string, kitId: string): Promise<void> {
  story.at(17)
  const [resident, email] = [await story.actor('resident'), story.address('resident')]
  const made = told(
    await propose(resident, {
      ...{ debateId, kind: 'stop', title: 'Atelier au marché de démonstration', locale, clientAddress: '192.0.2.9' },
      text: 'Celles et ceux qui vendent et celles et ceux qui achètent s’y retrouvent déjà chaque semaine.',
      ...{
        commune: 'Bourges',
        communeCode: '',
        communeAsked: '',
        place: 'Halle de démonstration',
        period: 'En soirée',
      },
      ...{ name: 'Habitante de démonstration', email },
    }),
  )
  if (!made) return
  story.at(16)
  const on = addDays(story.today, -7)
  const accepted = told(await acceptProposal(team, { id: made.id, date: on, time: '18:30', endTime: '21:30' }))
  if (!accepted) return
  const { workshopId: id } = accepted
  const { eventId } = await db.workshop.findUniqueOrThrow({ where: { id }, select: { eventId: true } })
  told(await chooseKit(team, { id, kitId }))
  told(await publishEvent(team, { id: eventId, scope: 'one' }))
  for (const [key, name] of [
    ['member', 'Animatrice de démonstration'],
    ['employee', 'Animateur de démonstration'],
  ] as const)
    // prettier-ignore
    told(await nameFacilitator(team, { id, name, email: story.address(key), locale }))
  story.at(7)
  for (const { number, subject, people, notes } of tables) {
    told(await describeTable(team, { id }, { number, subject, people }))
    for (const text of notes) told(await addNote(team, { id }, { number, text }))
  }
  story.at(6)
  told(await recordAttendance(team, { id: eventId, came: [], walkIns: 23 }))
  const note = await db.workshopNote.findFirst({ where: { table: { workshopId: id } }, orderBy: { createdAt: 'asc' } })
  const title = 'Un point de retrait commun à plusieurs fermes'
  if (note) told(await drawContribution(team, { id, noteId: note.id, title, locale }))
  told(
    await enterPaper(team, {
      ...{
        id,
        title: 'Des prix affichés avec ce qui revient à la ferme',
        authorName: 'Habitant de démonstration',
        locale,
      },
      ...{ text: 'Que l’on sache, sur l’étiquette, ce qui revient à celle ou celui qui a produit.', email },
    }),
  )
  const saved = told(await saveReport(team, { id }, { report, revision: 1 }))
  if (!saved) return
  told(await askValidation(team, { id, revision: saved.revision }))
  story.at(4)
  for (const token of await validationLinks(id))
    told(await validateReport(visitor, { token, revision: saved.revision }))
  told(await publishWorkshopReport(team, { id, revision: saved.revision }))
}

async function tellComing(story: Story, team: Person, debateId: string, kitId: string): Promise<void> {
  story.at(5)
  const opened = told(
    await openWorkshop(team, {
      ...{ debateId, title: 'Atelier au lycée de démonstration', date: addDays(story.today, 9) },
      ...{ time: '18:00', endTime: '21:00', commune: 'Vendôme', communeCode: '', communeAsked: '' },
      ...{ place: 'Réfectoire de démonstration', capacity: 60 },
    }),
  )
  if (!opened) return
  told(await chooseKit(team, { id: opened.id, kitId }))
  told(await publishEvent(team, { id: opened.eventId, scope: 'one' }))
}

/** The position paper of the organisation that referred the matter. */
async function tellPaper(story: Story, team: Person, debateId: string): Promise<void> {
  const organisationId = story.organisations.get('petr')
  if (organisationId === undefined) return
  story.at(9)
  const writer = await story.actor('member')
  const begun = told(await beginPaper(writer, { debateId, organisationId, isDemonstration: true }), 'stage-over')
  if (!begun) return
  const { id } = begun
  const revision = async () => (await db.positionPaper.findUniqueOrThrow({ where: { id } })).revision
  told(await savePaper(writer, { id, title: paperTitle, sections: paperTexts, revision: await revision() }))
  told(await submitPaper(writer, { id, revision: await revision() }))
  story.at(8)
  told(await publishPaper(team, { id, revision: await revision() }))
}

/** Workshops and a position paper of the demonstration's open debate, where it has one; told once. */
export async function tellWorkshops(story: Story): Promise<void> {
  const debate = await db.debate.findFirst({
    where: { isDemonstration: true, state: 'open', stages: { some: { kind: 'workshops' } } },
    include: { stages: { select: { kind: true } }, _count: { select: { workshops: true } } },
    orderBy: { id: 'asc' },
  })
  if (!debate || debate._count.workshops > 0) return
  story.at(18)
  const team = await story.actor('team')
  const kit = told(
    await saveKit(team, {
      ...{ debateId: debate.id, id: null, title: 'Trois heures, tables de huit', revision: 1, ...firstKit },
      purpose:
        'Trois idées fortes par table, un désaccord dit clairement, et des personnes qui savent où lire la suite.',
    }),
  )
  if (!kit) return
  await tellHeld(story, team, debate.id, kit.id)
  if (debate.stages.some(({ kind }) => kind === 'position-papers')) await tellPaper(story, team, debate.id)
  await tellComing(story, team, debate.id, kit.id)
}
