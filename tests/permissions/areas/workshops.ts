import { loadFabriks } from '~/modules/events/commands/load-fabriks.server'
import { acceptProposal } from '~/modules/workshops/commands/accept-proposal.server'
import { declineProposal } from '~/modules/workshops/commands/decline-proposal.server'
import { drawContribution } from '~/modules/workshops/commands/draw-contribution.server'
import { endPaperMails } from '~/modules/workshops/commands/end-paper-mails.server'
import { enterPaper } from '~/modules/workshops/commands/enter-paper.server'
import { chooseKit, saveKit } from '~/modules/workshops/commands/keep-kit.server'
import { addPhoto, removePhoto } from '~/modules/workshops/commands/keep-photos.server'
import { loadTour } from '~/modules/workshops/commands/load-tour.server'
import { nameFacilitator, removeFacilitator } from '~/modules/workshops/commands/name-facilitator.server'
import { linkWorkshop, unlinkWorkshop } from '~/modules/workshops/commands/link-workshop.server'
import { openWorkshop } from '~/modules/workshops/commands/open-workshop.server'
import { confirmProposal } from '~/modules/workshops/commands/confirm-proposal.server'
import { propose } from '~/modules/workshops/commands/propose.server'
import { publishWorkshopReport } from '~/modules/workshops/commands/publish-workshop-report.server'
import { editNote, removeNote } from '~/modules/workshops/commands/change-note.server'
import { addNote, describeTable } from '~/modules/workshops/commands/write-notes.server'
import { askValidation, saveReport, validateReport } from '~/modules/workshops/commands/write-report.server'
import { firstKit } from '~/modules/workshops/rules/kit'
import { now, today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import type { Actor } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { newId } from '~/platform/pure/ids'
import type { Outcome } from '~/platform/pure/outcome'
import { publishedEvent } from '../../factories/events'
import { given } from '../../factories/label'
import {
  debateWithWorkshops,
  facilitatorWithLink,
  linkOf,
  proposalFacts,
  proposed,
  teamPerson,
  workshopToday,
} from '../../factories/workshops'
import { storedPicture } from '../../factories/workshop-photos'
import type { Attempt } from '../attempts'
import type { Builds } from '../subjects'
import type { Area } from './area'

const drafts: Builds = { '': () => ({ isDraft: false }), draft: () => ({ isDraft: true }) }
const byLink: Builds = { '': () => ({ byLink: false }), 'by its link': () => ({ byLink: true }) }

const openFacts = {
  ...{ title: 'Atelier d’essai', date: addDays(today(), 10), time: '18:30', endTime: '21:30' },
  ...{ commune: 'Bourges', communeCode: '', communeAsked: '', place: 'Salle d’essai', capacity: null },
}
const kitFacts = { title: 'Trame d’essai', purpose: '', ...firstKit, revision: 1 }
const picture = {
  ...{ hash: 'b'.repeat(64), size: 12, mediaType: 'image/webp', name: 'essai.webp' },
  ...{ width: 480, height: 320 },
}

type Made = Awaited<ReturnType<typeof workshopToday>> & { token: string; facilitatorId: string }

/** A workshop of today with one facilitator, and what a column does there: by its id, or by the facilitator's link. */
const attempt = (
  line: string,
  command: string,
  run: (actor: Actor, made: Made, extra: string) => Promise<Outcome<unknown>>,
  before: (made: Made) => Promise<string> = async () => '',
): Attempt => ({
  line,
  command,
  prepare: async () => {
    const workshop = await workshopToday()
    const { id: facilitatorId, token } = await facilitatorWithLink(workshop.id, workshop.team)
    const made = { ...workshop, token, facilitatorId }
    const extra = await before(made)
    return (actor) => run(actor, made, extra)
  },
})

const noted = async ({ id, team }: Made): Promise<string> => {
  given(await addNote(team, { id }, { number: 1, text: 'Une idée.' }))
  return (await db.workshopNote.findFirstOrThrow({ where: { table: { workshopId: id } } })).id
}
const photographed = async ({ id, team }: Made): Promise<string> =>
  given(await addPhoto(team, { id }, { alternative: 'Une salle.', picture })).id
const written = async ({ id, team }: Made): Promise<string> =>
  String(given(await saveReport(team, { id }, { report: 'Ce qui s’est dit.', revision: 1 })).revision)
const asked = async (made: Made): Promise<string> => {
  const revision = Number(await written(made))
  given(await askValidation(made.team, { id: made.id, revision }))
  await db.workshopFacilitator.updateMany({ where: { workshopId: made.id }, data: { validatedRevision: revision } })
  await db.event.update({ where: { id: made.eventId }, data: { state: 'held' } })
  return String(revision)
}

const facilitating = (
  command: string,
  run: (actor: Actor, door: { id: string } | { token: string }, extra: string) => Promise<Outcome<unknown>>,
  before?: (made: Made) => Promise<string>,
): Attempt[] => [
  attempt('workshops.facilitate', command, (actor, { id }, extra) => run(actor, { id }, extra), before),
  attempt('workshops.facilitate (by its link)', command, (actor, { token }, extra) => run(actor, { token }, extra), before), // prettier-ignore
]

const confirmed = async (): Promise<string> => {
  const { id: debateId } = await debateWithWorkshops()
  const { id, token } = await proposed(debateId)
  given(await confirmProposal({ kind: 'visitor' }, { token }))
  return id
}

export const workshops: Area = {
  acts: `
#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  workshops.see                                   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●
  workshops.see (draft)                           ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  workshops.prepare                               ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  workshops.facilitate                            ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  workshops.facilitate (by its link)              ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  workshops.validate-report                       ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  workshops.validate-report (by its link)         ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  workshops.propose                               ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  workshops.propose (draft)                       ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  workshops.confirm-proposal                      ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●
  workshops.decide-proposal                       ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  workshops.end-mailing                           ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●
  workshops.load-tour                             ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
  workshops.forget-addresses                      ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
`,
  subjects: {
    'workshops.': { '': () => null },
    'workshops.see': drafts,
    'workshops.propose': drafts,
    'workshops.facilitate': byLink,
    'workshops.validate-report': byLink,
  },
  commands: {
    'modules/workshops/commands/accept-proposal': { acceptProposal: ['workshops.decide-proposal'] },
    'modules/workshops/commands/decline-proposal': { declineProposal: ['workshops.decide-proposal'] },
    'modules/workshops/commands/end-paper-mails': { endPaperMails: ['workshops.end-mailing'] },
    'modules/workshops/commands/draw-contribution': { drawContribution: ['workshops.prepare'] },
    'modules/workshops/commands/enter-paper': { enterPaper: ['workshops.prepare'] },
    'modules/workshops/commands/forget-addresses': { forgetAddresses: ['workshops.forget-addresses'] },
    'modules/workshops/commands/keep-kit': { saveKit: ['workshops.prepare'], chooseKit: ['workshops.prepare'] },
    'modules/workshops/commands/keep-photos': {
      addPhoto: ['workshops.facilitate'],
      removePhoto: ['workshops.facilitate'],
    },
    'modules/workshops/commands/load-tour': { loadTour: ['workshops.load-tour'] },
    'modules/workshops/commands/mail-report': { mailReport: { none: 'the job that publishWorkshopReport queues' } },
    'modules/workshops/commands/name-facilitator': {
      nameFacilitator: ['workshops.prepare'],
      removeFacilitator: ['workshops.prepare'],
    },
    'modules/workshops/commands/open-workshop': {
      openWorkshop: ['workshops.prepare'],
    },
    'modules/workshops/commands/link-workshop': {
      linkWorkshop: ['workshops.prepare'],
      unlinkWorkshop: ['workshops.prepare'],
    },
    'modules/workshops/commands/propose': { propose: ['workshops.propose'] },
    'modules/workshops/commands/confirm-proposal': { confirmProposal: ['workshops.confirm-proposal'] },
    'modules/workshops/commands/publish-workshop-report': { publishWorkshopReport: ['workshops.prepare'] },
    'modules/workshops/commands/write-notes': {
      describeTable: ['workshops.facilitate'],
      addNote: ['workshops.facilitate'],
    },
    'modules/workshops/commands/change-note': {
      editNote: ['workshops.facilitate'],
      removeNote: ['workshops.facilitate'],
    },
    'modules/workshops/commands/write-report': {
      saveReport: ['workshops.facilitate'],
      askValidation: ['workshops.prepare'],
      validateReport: ['workshops.validate-report'],
    },
  },
  attempts: [
    {
      line: 'workshops.prepare',
      command: 'openWorkshop',
      prepare: async () => {
        const { id: debateId } = await debateWithWorkshops()
        return (actor) => openWorkshop(actor, { debateId, ...openFacts })
      },
    },
    {
      line: 'workshops.prepare',
      command: 'linkWorkshop',
      prepare: async () => {
        const [{ id: debateId }, address] = [await debateWithWorkshops(), await publishedEvent()]
        return (actor) => linkWorkshop(actor, { debateId, address })
      },
    },
    attempt('workshops.prepare', 'unlinkWorkshop', (actor, { id }) => unlinkWorkshop(actor, { id })),
    attempt('workshops.prepare', 'saveKit', (actor, { debate }) =>
      saveKit(actor, { debateId: debate.id, id: null, ...kitFacts }),
    ),
    attempt('workshops.prepare', 'enterPaper', (actor, { id }) =>
      enterPaper(actor, { id, title: 'Sur papier', text: newId(), authorName: '', email: null, locale: 'fr' }),
    ),
    attempt(
      'workshops.prepare',
      'drawContribution',
      (actor, { id }, noteId) => drawContribution(actor, { id, noteId, title: 'Une idée', locale: 'fr' }),
      noted,
    ),
    attempt('workshops.prepare', 'chooseKit', (actor, { id }) => chooseKit(actor, { id, kitId: '' })),
    attempt('workshops.prepare', 'nameFacilitator', (actor, { id }) =>
      nameFacilitator(actor, { id, name: 'Animation', email: `${newId()}@exemple.invalid`, locale: 'fr' }),
    ),
    attempt('workshops.prepare', 'removeFacilitator', (actor, { facilitatorId }) =>
      removeFacilitator(actor, { id: facilitatorId }),
    ),
    ...facilitating('describeTable', (actor, door) =>
      describeTable(actor, door, { number: 1, subject: 'Essai', people: 6 }),
    ),
    ...facilitating('addNote', (actor, door) => addNote(actor, door, { number: 1, text: 'Une idée.' })),
    ...facilitating(
      'editNote',
      (actor, door, id) => editNote(actor, door, { id, text: 'Une autre.', revision: 1 }),
      noted,
    ),
    ...facilitating('removeNote', (actor, door, id) => removeNote(actor, door, { id }), noted),
    ...facilitating('addPhoto', (actor, door) => addPhoto(actor, door, { alternative: 'Une salle.', picture })),
    ...facilitating('removePhoto', (actor, door, id) => removePhoto(actor, door, { id }), photographed),
    ...facilitating('saveReport', (actor, door) => saveReport(actor, door, { report: 'Dit.', revision: 1 })),
    attempt(
      'workshops.prepare',
      'askValidation',
      (actor, { id }, revision) => askValidation(actor, { id, revision: Number(revision) }),
      written,
    ),
    attempt(
      'workshops.validate-report',
      'validateReport',
      (actor, _made, revision) => validateReport(actor, { token: 'x'.repeat(43), revision: Number(revision) }),
      asked,
    ),
    attempt(
      'workshops.validate-report (by its link)',
      'validateReport',
      (actor, _made, extra) => {
        const [token = '', revision] = extra.split(' ')
        return validateReport(actor, { token, revision: Number(revision) })
      },
      async (made) => {
        const revision = await asked(made)
        return `${await linkOf(made.facilitatorId)} ${revision}`
      },
    ),
    attempt(
      'workshops.prepare',
      'publishWorkshopReport',
      (actor, { id }, revision) => publishWorkshopReport(actor, { id, revision: Number(revision) }),
      asked,
    ),
    {
      line: 'workshops.propose',
      command: 'propose',
      prepare: async () => {
        const { id: debateId } = await debateWithWorkshops()
        return (actor) => propose(actor, { debateId, ...proposalFacts() })
      },
    },
    {
      line: 'workshops.propose (draft)',
      command: 'propose',
      prepare: async () => {
        const { id: debateId } = await debateWithWorkshops()
        await db.debate.update({ where: { id: debateId }, data: { state: 'draft' } })
        return (actor) => propose(actor, { debateId, ...proposalFacts() })
      },
    },
    {
      line: 'workshops.confirm-proposal',
      command: 'confirmProposal',
      prepare: async () => {
        const { token } = await proposed((await debateWithWorkshops()).id)
        return (actor) => confirmProposal(actor, { token })
      },
    },
    {
      line: 'workshops.decide-proposal',
      command: 'acceptProposal',
      prepare: async () => {
        const id = await confirmed()
        return (actor) => acceptProposal(actor, { id, date: addDays(today(), 20), time: null, endTime: null })
      },
    },
    {
      line: 'workshops.decide-proposal',
      command: 'declineProposal',
      prepare: async () => {
        const id = await confirmed()
        return (actor) => declineProposal(actor, { id, reason: 'Hors du sujet.' })
      },
    },
    {
      line: 'workshops.end-mailing',
      command: 'endPaperMails',
      prepare: async () => {
        const { id: workshopId } = await workshopToday(await teamPerson())
        const [id, contributionId, email] = [newId(), newId(), `${newId()}@exemple.invalid`]
        await db.workshopPaper.create({
          data: { id, workshopId, contributionId, email, locale: 'fr', createdAt: now() },
        })
        return (actor) => endPaperMails(actor, { paperId: id })
      },
    },
    {
      line: 'workshops.load-tour',
      command: 'loadTour',
      prepare: async () => {
        given(await loadFabriks())
        return (actor) => loadTour(actor)
      },
    },
  ],
  routes: `
# vis per mem con rep oth ins com cfl eth gar boa tea adm
  /debats/:slug/ateliers                       ●
  /debats/:slug/ateliers/proposer              ●
  /debats/:slug/ateliers/:id                   ●
  /debats/:slug/ateliers/:id/kit               ●
  /ateliers/proposition/:token                 ●
  /ateliers/images/:id/:width                  ●
  /ateliers/animation/:token                   ●
  /ateliers/animation/:token/photographies     ●
  /ateliers/animation/:token/compte-rendu      ●
  /ateliers/animation/:token/images/:id/:width ●
  /equipe/debats/:id/ateliers                  → · · · · · · · · · · · ● ●
  /equipe/debats/:id/ateliers/propositions     → · · · · · · · · · · · ● ●
  /equipe/debats/:id/ateliers/kits/:kit        → · · · · · · · · · · · ● ●
  /equipe/debats/:id/ateliers/:workshop        → · · · · · · · · · · · ● ●
  /equipe/debats/:id/ateliers/:workshop/notes  → · · · · · · · · · · · ● ●
  /equipe/debats/:id/ateliers/:workshop/photographies → · · · · · · · · · · · ● ●
  /equipe/debats/:id/ateliers/:workshop/compte-rendu → · · · · · · · · · · · ● ●
`,
  formsOnly: [],
  addresses: async () => {
    const { id, debate, team } = await workshopToday()
    const door = { id }
    const { id: facilitatorId } = await facilitatorWithLink(id, team)
    given(await describeTable(team, door, { number: 1, subject: 'Se déplacer', people: 6 }))
    given(await addNote(team, door, { number: 1, text: 'Un car le samedi.' }))
    const photo = given(await addPhoto(team, door, { alternative: 'Une salle.', picture: await storedPicture() }))
    const kit = given(await saveKit(team, { debateId: debate.id, id: null, ...kitFacts }))
    given(await chooseKit(team, { id, kitId: kit.id }))
    const { revision } = given(await saveReport(team, door, { report: 'Ce qui s’est dit.', revision: 1 }))
    given(await askValidation(team, { id, revision }))
    given(await validateReport({ kind: 'visitor' }, { token: await linkOf(facilitatorId), revision }))
    const { eventId } = await db.workshop.findUniqueOrThrow({ where: { id } })
    await db.event.update({ where: { id: eventId }, data: { state: 'held', attended: 9 } })
    given(await publishWorkshopReport(team, { id, revision }))
    const link = await linkOf(facilitatorId)
    const waiting = await proposed(debate.id)
    given(await confirmProposal({ kind: 'visitor' }, { token: (await proposed(debate.id)).token }))
    const [at, base, space] = [`/debats/${debate.slug}/ateliers`, `/equipe/debats/${debate.id}/ateliers`, `/ateliers/animation/${link}`] // prettier-ignore
    return [
      ['/debats/:slug/ateliers', at],
      ['/debats/:slug/ateliers/proposer', `${at}/proposer`],
      ['/debats/:slug/ateliers/:id', `${at}/${id}`],
      ['/debats/:slug/ateliers/:id/kit', `${at}/${id}/kit`],
      ['/ateliers/proposition/:token', `/ateliers/proposition/${waiting.token}`],
      ['/ateliers/images/:id/:width', `/ateliers/images/${photo.id}/480`],
      ['/ateliers/animation/:token', space],
      ['/ateliers/animation/:token/photographies', `${space}/photographies`],
      ['/ateliers/animation/:token/compte-rendu', `${space}/compte-rendu`],
      ['/ateliers/animation/:token/images/:id/:width', `${space}/images/${photo.id}/480`],
      ['/equipe/debats/:id/ateliers', base],
      ['/equipe/debats/:id/ateliers/propositions', `${base}/propositions`],
      ['/equipe/debats/:id/ateliers/kits/:kit', `${base}/kits/${kit.id}`],
      ...['', '/notes', '/photographies', '/compte-rendu'].map(
        (path) => [`/equipe/debats/:id/ateliers/:workshop${path}`, `${base}/${id}${path}`] as const,
      ),
    ]
  },
}
