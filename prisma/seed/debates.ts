import { answerMatter } from '~/modules/debates/commands/answer-matter.server'
import { answerQuestion } from '~/modules/debates/commands/answer-question.server'
import { askQuestion } from '~/modules/debates/commands/ask-question.server'
import { signStatement } from '~/modules/debates/commands/be-garant.server'
import { createDebate } from '~/modules/debates/commands/create-debate.server'
import { type DesignValues, editDebate, moveDates } from '~/modules/debates/commands/edit-debate.server'
import { followDebate } from '~/modules/debates/commands/follow-debate.server'
import { keepDebateCalendar } from '~/modules/debates/commands/keep-debate-calendar.server'
import { addStage } from '~/modules/debates/commands/keep-stages.server'
import { giveMissionLetter, nameGarant } from '~/modules/debates/commands/name-garant.server'
import { moveStage } from '~/modules/debates/commands/order-stages.server'
import { publishDebate } from '~/modules/debates/commands/publish-debate.server'
import { publishNews } from '~/modules/debates/commands/publish-news.server'
import { seizeGarants } from '~/modules/debates/commands/seize-garants.server'
import { saveFilePart } from '~/modules/debates/commands/write-file-part.server'
import { writeGarantJournal } from '~/modules/debates/commands/write-garant-journal.server'
import { debateById } from '~/modules/debates/queries.server'
import { demonstrationPiece } from '~/modules/label/demonstration-pdf.server'
import { regionCode } from '~/modules/territory/rules/place'
import { today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { type DebateTexts, shortChains, workChanges } from './debates-texts'
import { type Story, told } from './story'

const isDemonstration = true
/** Where the demonstration's people write from: an address that documentation keeps for examples. */
const from = { locale: 'fr' as const, clientAddress: '192.0.2.7' }

const revisionOf = async (id: string): Promise<number> => (await debateById(id))?.revision ?? 0

async function design(team: Person, id: string, { title, question, rules }: DebateTexts, territoryCode: string) {
  const edit = async (change: DesignValues) =>
    told(await editDebate(team, { ...change, id, revision: await revisionOf(id), why: '' }))
  await edit({ section: 'question', values: { title, ...question, territoryCode } })
  await edit({ section: 'rules', values: { ...rules, withoutGarant: 'paused' } })
  await edit({ section: 'budget', values: { budgetCents: 1_250_000, budgetNote: 'Montant de démonstration.' } })
}

type Named = { key: string; shownAs: string; namedBy: string }

/** A garant of demonstration, named by an authority of demonstration, who signs at once. */
async function appoint(story: Story, debateId: string, { key, shownAs, namedBy }: Named): Promise<void> {
  const team = await story.actor('team')
  const named = told(
    await nameGarant(team, {
      ...{ debateId, email: story.address(key), shownAs, namedBy, authorityKind: 'other', startsOn: today() },
      about: 'Personne fictive, pour la démonstration.',
    }),
  )
  if (!named) return
  told(await giveMissionLetter(team, { id: named.id, file: await demonstrationPiece('Lettre de mission (demonstration)') })) // prettier-ignore
  const statement = 'Exemple de démonstration. Je n’ai aucun intérêt dans la question débattue.'
  told(await signStatement(await story.actor(key), { id: named.id, statement }))
}

/** Drafts a debate and makes it open on this day; null where a former start told it. */
async function draft(
  story: Story,
  { texts, opensIn, referralId }: { texts: DebateTexts; opensIn: number; referralId?: string | undefined },
): Promise<string | null> {
  if ((await db.debate.count({ where: { title: texts.title, isDemonstration } })) > 0) return null
  const team = await story.actor('team')
  const made = told(
    await createDebate(team, {
      ...{ template: texts.template, title: texts.title, isDemonstration },
      ...(referralId === undefined ? {} : { referralId }),
    }),
  )
  if (!made) return null
  // A referral comes from somewhere; its debate is the whole région's.
  await design(team, made.id, texts, regionCode)
  const opensOn = addDays(story.today, opensIn)
  const closesOn = addDays(opensOn, texts.days - 1)
  told(await moveDates(team, { id: made.id, revision: await revisionOf(made.id), why: '', opensOn, closesOn, shift: 'yes' })) // prettier-ignore
  if (texts.votation) {
    const [startsOn, endsOn] = [addDays(opensOn, texts.votation.from), addDays(opensOn, texts.votation.until)]
    const stage = { kind: 'votation' as const, startsOn, endsOn }
    told(await addStage(team, { id: made.id, revision: await revisionOf(made.id), why: '', ...stage }))
    // Before the report and the answers.
    const up = { id: made.id, kind: stage.kind, direction: 'up' as const }
    for (const _ of ['report', 'answers']) told(await moveStage(team, { ...up, revision: await revisionOf(made.id) }))
  }
  for (const part of texts.file) told(await saveFilePart(team, { debateId: made.id, id: null, revision: 0, ...part }))
  return made.id
}

/** The prototype of the study that a PETR referred: short food supply chains, open, watched over, asked and answered. */
async function tellShortChains(story: Story): Promise<void> {
  story.at(48)
  const referral = await db.referral.findFirst({
    where: { requesterKind: 'petr', state: 'admissible', isDemonstration },
    select: { id: true },
  })
  const id = await draft(story, { texts: shortChains, opensIn: -20, referralId: referral?.id })
  if (id === null) return
  story.at(45)
  await appoint(story, id, {
    ...{ key: 'garant-1', shownAs: 'Garante de démonstration' },
    namedBy: 'Université de démonstration',
  })
  await appoint(story, id, {
    ...{ key: 'garant-2', shownAs: 'Autre garant de démonstration' },
    namedBy: 'Barreau de démonstration',
  })
  story.at(40)
  const team = await story.actor('team')
  told(await publishDebate(team, { id, revision: await revisionOf(id) }))
  const [resident, garant] = [await story.actor('resident'), await story.actor('garant-1')]
  const email = story.address('resident')
  told(await followDebate(resident, { debateId: id, email, ...from }))
  story.at(20)
  told(await keepDebateCalendar())
  told(await publishNews(team, { debateId: id, ...shortChains.news }))
  story.at(18)
  const name = 'Habitante de démonstration'
  told(await askQuestion(resident, { debateId: id, email, name, text: shortChains.asked.question, ...from }))
  told(await seizeGarants(resident, { debateId: id, email, name, shown: 'public', ...shortChains.seizure, ...from }))
  story.at(15)
  const question = await db.debateQuestion.findFirst({ where: { debateId: id } })
  if (question) told(await answerQuestion(team, { id: question.id, answer: shortChains.asked.answer }))
  const entry = { debateId: id, kind: 'note' as const, stageKind: null, correctsId: null }
  told(await writeGarantJournal(garant, { ...entry, ...shortChains.journal }))
  story.at(12)
  const answer = { answer: shortChains.answer, outcome: 'upheld' as const, shown: 'public' as const }
  told(await answerMatter(garant, { debateId: id, number: 1, ...answer }, async () => undefined))
}

/** The prototype that the members decide: changes in work, announced and still to begin. */
async function tellWorkChanges(story: Story): Promise<void> {
  story.at(30)
  const id = await draft(story, { texts: workChanges, opensIn: 25 })
  if (id === null) return
  await appoint(story, id, {
    ...{ key: 'garant-2', shownAs: 'Autre garant de démonstration' },
    namedBy: 'Barreau de démonstration',
  })
  story.at(5)
  told(await publishDebate(await story.actor('team'), { id, revision: await revisionOf(id) }))
}

/** The debates of the demonstration, all marked as such. */
export async function tellDebates(story: Story): Promise<void> {
  await tellShortChains(story)
  await tellWorkChanges(story)
}
