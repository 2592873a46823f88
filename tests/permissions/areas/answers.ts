import { freezeDebateArchive } from '~/composition/debate-archive.server'
import { giveAnswer } from '~/modules/answers/commands/give-answer.server'
import { importCensus } from '~/modules/answers/commands/import-census.server'
import { keepArchive } from '~/modules/answers/commands/keep-archive.server'
import { muteAnswers } from '~/modules/answers/commands/mute-answers.server'
import { publishReport } from '~/modules/answers/commands/publish-report.server'
import { askAnotherBody, changeBody, sendAnswerLink } from '~/modules/answers/commands/reach-bodies.server'
import { remindBodies } from '~/modules/answers/commands/remind-bodies.server'
import { reportProgress } from '~/modules/answers/commands/report-progress.server'
import { takeSurvey } from '~/modules/answers/commands/take-survey.server'
import { removeRecommendation, saveRecommendation, saveReport } from '~/modules/answers/commands/write-report.server'
import { today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import type { Actor } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import type { Outcome } from '~/platform/pure/outcome'
import {
  answerFacts,
  closedDebate,
  draftReport,
  linkOf,
  receivedFile,
  reportedDebate,
  reportTexts,
} from '../../factories/answers'
import { debateUnderWay } from '../../factories/debates'
import { given } from '../../factories/label'
import { createPerson } from '../../factories/people'
import { theOrganisation } from '../actors'
import type { Attempt } from '../attempts'
import type { Builds } from '../subjects'
import type { Area } from './area'

const ofBody: Builds = {
  '': () => ({ organisationId: theOrganisation, byLink: false }),
  'by its link': () => ({ organisationId: null, byLink: true }),
}

const attempt = <T>(
  line: string,
  command: string,
  make: () => Promise<T>,
  run: (actor: Actor, made: T) => Promise<Outcome<unknown>>,
): Attempt => ({
  line,
  command,
  prepare: async () => {
    const made = await make()
    return (actor) => run(actor, made)
  },
})

/** A debate that has closed, with the draft of its report at this revision. */
async function drafted() {
  const [debate, team] = [await closedDebate(), await createPerson({ roles: ['team'] })]
  return { debateId: debate.id, revision: await draftReport(team, debate.id) }
}
async function linked() {
  const reported = await reportedDebate()
  return { ...reported, token: await linkOf(reported.bodyId) }
}
/** Answered by its link, so that news of it may follow. */
async function answered(organisationId: string | null = null) {
  const reported = await reportedDebate([{}], { organisationId })
  const token = await linkOf(reported.bodyId)
  const { answerId: id } = reported
  given(await giveAnswer({ kind: 'visitor' }, { ...answerFacts(), id }, { kind: 'link', token }))
  return { ...reported, token }
}

const one = { title: 'Titre', text: 'Texte', addressees: ['Collectivité'], sources: [] }
const news = { kind: 'progress' as const, text: 'En cours.', link: '', revision: 2 }
const unsaid = { gender: '', age: '30-44', departement: '', 'first-time': '' } as const
const csv = 'territoire;sexe;age;population\n18;femmes;30;10\n'
const job = { none: 'a daily job or a follow-up: it acts as the portal' } as const
const part = { none: 'a part of each act on a report or an answer, which says what to ask' } as const

export const answers: Area = {
  acts: `
#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  answers.write-report                            ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  answers.reach-bodies                            ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  answers.give-answer                             ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  answers.give-answer (by its link)               ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  answers.enter-answer                            ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  answers.report-progress                         ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  answers.report-progress (by its link)           ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  answers.take-survey                             ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  answers.import-census                           ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  answers.end-mailing                             ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●
  answers.remind-bodies                           ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
  answers.freeze-archive                          ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
`,
  subjects: {
    'answers.': { '': () => null },
    'answers.give-answer': ofBody,
    'answers.report-progress': ofBody,
  },
  commands: {
    'modules/answers/commands/find-answer': { findAnswer: part },
    'modules/answers/commands/give-answer': { giveAnswer: ['answers.give-answer', 'answers.enter-answer'] },
    'modules/answers/commands/import-census': { importCensus: ['answers.import-census'] },
    'modules/answers/commands/keep-archive': { keepArchive: ['answers.freeze-archive'] },
    'modules/answers/commands/mute-answers': { muteAnswers: ['answers.end-mailing'] },
    'modules/answers/commands/publish-report': { publishReport: ['answers.write-report'] },
    'modules/answers/commands/reach-bodies': {
      changeBody: ['answers.reach-bodies'],
      sendAnswerLink: ['answers.reach-bodies'],
      askAnotherBody: ['answers.reach-bodies'],
    },
    'modules/answers/commands/remind-bodies': { remindBodies: ['answers.remind-bodies'] },
    'modules/answers/commands/report-progress': { reportProgress: ['answers.report-progress'] },
    'modules/answers/commands/take-survey': { takeSurvey: ['answers.take-survey'] },
    'modules/answers/commands/tell': { tellConcerned: job },
    'modules/answers/commands/write-report': {
      findDraft: part,
      saveReport: ['answers.write-report'],
      saveRecommendation: ['answers.write-report'],
      removeRecommendation: ['answers.write-report'],
    },
  },
  attempts: [
    attempt('answers.write-report', 'saveReport', drafted, (actor, at) => saveReport(actor, { ...at, ...reportTexts })),
    attempt('answers.write-report', 'saveRecommendation', drafted, (actor, at) =>
      saveRecommendation(actor, { ...at, number: null, ...one }),
    ),
    attempt('answers.write-report', 'removeRecommendation', drafted, (actor, at) =>
      removeRecommendation(actor, { ...at, number: 1 }),
    ),
    attempt('answers.write-report', 'publishReport', drafted, (actor, at) => publishReport(actor, { ...at, note: '' })),
    attempt('answers.reach-bodies', 'changeBody', reportedDebate, (actor, { bodyId }) =>
      changeBody(actor, { id: bodyId, email: 'autre@exemple.invalid', territoryCode: null, organisationId: null }),
    ),
    attempt('answers.reach-bodies', 'sendAnswerLink', linked, (actor, { bodyId }) =>
      sendAnswerLink(actor, { id: bodyId }),
    ),
    attempt('answers.reach-bodies', 'askAnotherBody', reportedDebate, (actor, { id }) =>
      askAnotherBody(actor, { debateId: id, number: 1, name: 'Une autre', carriedFromId: null }),
    ),
    {
      line: 'answers.give-answer',
      command: 'giveAnswer',
      prepare: async ({ organisation }) => {
        const { answerId: id } = await reportedDebate([{}], { organisationId: organisation.id })
        return (actor) => giveAnswer(actor, { ...answerFacts(), id }, { kind: 'account' })
      },
    },
    attempt('answers.give-answer (by its link)', 'giveAnswer', linked, (actor, { answerId: id, token }) =>
      giveAnswer(actor, { ...answerFacts(), id }, { kind: 'link', token }),
    ),
    attempt('answers.enter-answer', 'giveAnswer', reportedDebate, (actor, { answerId: id }) =>
      giveAnswer(actor, { ...answerFacts(), id, file: receivedFile() }, { kind: 'letter' }),
    ),
    {
      line: 'answers.report-progress',
      command: 'reportProgress',
      prepare: async ({ organisation }) => {
        const { answerId: id } = await answered(organisation.id)
        return (actor) => reportProgress(actor, { ...news, id, on: today() }, { kind: 'account' })
      },
    },
    attempt('answers.report-progress (by its link)', 'reportProgress', answered, (actor, { answerId: id, token }) =>
      reportProgress(actor, { ...news, id, on: today() }, { kind: 'link', token }),
    ),
    attempt('answers.take-survey', 'takeSurvey', debateUnderWay, (actor, { id }) =>
      takeSurvey(actor, { ...unsaid, debateId: id, clientAddress: '10.8.8.8' }),
    ),
    attempt(
      'answers.import-census',
      'importCensus',
      async () => null,
      (actor) => importCensus(actor, { text: csv, year: 2022, source: 'Essai' }),
    ),
    attempt('answers.end-mailing', 'muteAnswers', debateUnderWay, (actor, { id }) =>
      muteAnswers(actor, { debateId: id, participantId: newId() }),
    ),
    attempt('answers.freeze-archive', 'keepArchive', closedDebate, (actor, { id }) =>
      keepArchive(actor, { debateId: id, state: 'closed', file: receivedFile() }),
    ),
    attempt(
      'answers.remind-bodies',
      'remindBodies',
      async () => null,
      (actor) => remindBodies(actor),
    ),
  ],
  routes: `
  /debats/:slug/archive                        ●
  /debats/:slug/archive.tar.gz                 ●
  /debats/:slug/qui-participe                  ●
  /debats/:slug/rapport                        ●
  /debats/:slug/rapport.pdf                    ●
  /debats/:slug/rapport/versions/:version      ●
  /debats/:slug/reponses                       ●
  /debats/:slug/reponses/:number               ●
  /debats/procedure                            ●
  /reponses                                    ●
  /reponses.csv                                ●
  /reponses.json                               ●
  /reponses.xml                                ●
  /reponses/repondre/:token                    ●
  /reponses/repondre/:token/:number            ●
# vis per mem con rep oth ins com cfl eth gar boa tea adm
  /espace/reponses                             → ● ● ● ● ● ● ● ● ● ● ● ● ●
  /espace/reponses/:id                         → · · · ● · · · · · · · · ·
  /equipe/debats/:id/rapport                   → · · · · · · · · · · · ● ●
  /equipe/debats/:id/rapport/recommandations/:number → · · · · · · · · · · · ● ●
  /equipe/debats/:id/reponses                  → · · · · · · · · · · · ● ●
  /equipe/recensement                          → · · · · · · · · · · · ● ●
  /equipe/reponses/:id                         → · · · · · · · · · · · ● ●
`,
  formsOnly: [],
  addresses: async ({ organisation }) => {
    const { id, slug, answerId, bodyId } = await reportedDebate([{}], { organisationId: organisation.id })
    const token = await linkOf(bodyId)
    await keptArchive(id)
    const debate = `/debats/${slug}`
    const team = `/equipe/debats/${id}`
    return [
      ['/debats/:slug/archive', `${debate}/archive`],
      ['/debats/:slug/archive.tar.gz', `${debate}/archive.tar.gz`],
      ['/debats/:slug/qui-participe', `${debate}/qui-participe`],
      ['/debats/:slug/rapport', `${debate}/rapport`],
      ['/debats/:slug/rapport.pdf', `${debate}/rapport.pdf`],
      ['/debats/:slug/rapport/versions/:version', `${debate}/rapport/versions/1`],
      ['/debats/:slug/reponses', `${debate}/reponses`],
      ['/debats/:slug/reponses/:number', `${debate}/reponses/1`],
      ['/reponses/repondre/:token', `/reponses/repondre/${token}`],
      ['/reponses/repondre/:token/:number', `/reponses/repondre/${token}/1`],
      ['/espace/reponses/:id', `/espace/reponses/${answerId}`],
      ['/equipe/debats/:id/rapport', `${team}/rapport`],
      ['/equipe/debats/:id/rapport/recommandations/:number', `${team}/rapport/recommandations/1`],
      ['/equipe/debats/:id/reponses', `${team}/reponses`],
      ['/equipe/reponses/:id', `/equipe/reponses/${answerId}`],
    ]
  },
}

/** An archive of a reported debate, with a content to give. */
async function keptArchive(debateId: string): Promise<void> {
  await freezeDebateArchive({ debateId })
  await db.debateArchive.findFirstOrThrow({ where: { debateId } })
}
