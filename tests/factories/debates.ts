import { signStatement } from '~/modules/debates/commands/be-garant.server'
import { createDebate } from '~/modules/debates/commands/create-debate.server'
import { editDebate, moveDates } from '~/modules/debates/commands/edit-debate.server'
import { giveMissionLetter, nameGarant } from '~/modules/debates/commands/name-garant.server'
import { debateById } from '~/modules/debates/queries.server'
import type { DebateState, StageKind, Template } from '~/modules/debates/rules/debate'
import { regionCode } from '~/modules/territory/rules/place'
import { today } from '~/platform/clock.server'
import { demonstrationPiece } from '~/modules/label/demonstration-pdf.server'
import { db } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { addDays, daysBetween } from '~/platform/pure/civil-date'
import { newId } from '~/platform/pure/ids'
import { given } from './label'
import { createPerson } from './people'

type Facts = Partial<{
  state: DebateState
  template: Template
  title: string
  territoryCode: string
  referralId: string
}>

let count = 0
/** A debate under way, written as it would stand after its publication: with these stages, from yesterday to a month on. */
export async function debateUnderWay(
  change: Facts = {},
  stages: readonly StageKind[] = ['information', 'contributions', 'report', 'answers'],
): Promise<{ id: string; slug: string }> {
  count += 1
  const { id: createdById } = await createPerson({ roles: ['team'] })
  const [id, slug] = [newId(), `debat-d-essai-${process.pid}-${count}`]
  const [startsOn, endsOn] = [addDays(today(), -1), addDays(today(), 30)]
  await db.debate.create({
    data: {
      id,
      slug,
      template: 'regional-debate',
      state: 'open',
      title: 'Débat d’essai',
      question: 'Que faire\u202f?',
      summary: 'De quoi il s’agit.',
      scope: 'Toute la région.',
      rules: 'Chacun contribue.',
      publics: 'Tout le monde.',
      governance: 'La coopérative.',
      authority: 'Collectivité d’essai',
      territoryCode: regionCode,
      opensOn: startsOn,
      closesOn: endsOn,
      createdById,
      createdAt: new Date(),
      publishedAt: new Date(),
      ...change,
      stages: {
        create: stages.map((kind, index) => ({
          id: newId(),
          position: index + 1,
          kind,
          title: `Étape d’essai ${index + 1}`,
          text: '',
          startsOn,
          endsOn,
        })),
      },
    },
  })
  return { id, slug }
}

/** A draft as its template makes it. */
export async function draftDebate(title = 'Débat d’essai'): Promise<{ id: string; slug: string }> {
  const team = await createPerson({ roles: ['team'] })
  return given(await createDebate(team, { template: 'regional-debate', title }))
}

/** The texts of a design, but for its title and its territory. */
export const designTexts = {
  question: 'Que faire\u202f?',
  summary: 'Le sujet.',
  scope: 'Ici.',
  publics: 'Tous.',
  authority: 'Collectivité d’essai',
}

/** Writes all that a draft lacks but its garants; it opens in thirty days, for as long as its template proposes. */
export async function writeDesign(team: Person, id: string): Promise<void> {
  const found = async () => {
    const debate = await debateById(id)
    if (!debate) throw new Error('no such debate')
    return debate
  }
  const written = async () => ({ id, revision: (await found()).revision, why: '' })
  const { title, territoryCode } = await found()
  const question = { title, territoryCode, ...designTexts }
  given(await editDebate(team, { ...(await written()), section: 'question', values: question }))
  const rules = { rules: 'Règles.', governance: 'La coopérative.', team: 'Trois personnes.' }
  const values = { ...rules, withoutGarant: 'paused' as const }
  given(await editDebate(team, { ...(await written()), section: 'rules', values }))
  const budget = { budgetCents: 100_000, budgetNote: '' }
  given(await editDebate(team, { ...(await written()), section: 'budget', values: budget }))
  const { opensOn: proposed, closesOn } = await found()
  const opensOn = addDays(today(), 30)
  const dates = { opensOn, closesOn: addDays(opensOn, daysBetween(proposed, closesOn)), shift: 'yes' as const }
  given(await moveDates(team, { ...(await written()), ...dates }))
}

/** The same with a garant who has signed: nothing is missing but the announcement. */
export async function designDebate(team: Person, id: string): Promise<void> {
  await writeDesign(team, id)
  const person = await createPerson()
  const named = {
    debateId: id,
    shownAs: 'Garante d’essai',
    about: '',
    namedBy: 'Université d’essai',
    startsOn: today(),
  }
  const garant = given(await nameGarant(team, { ...named, email: person.email, authorityKind: 'other' }))
  given(await giveMissionLetter(team, { id: garant.id, file: await demonstrationPiece('Lettre') }))
  given(await signStatement(person, { id: garant.id, statement: 'Aucun intérêt.' }))
}

/** A garant in office of this debate, from today, with a letter where one is given. */
export async function garantIn(
  debateId: string,
  userId: string,
  change: Partial<{
    namedBy: string
    authorityKind: 'cooperative' | 'other'
    letterFileId: string
    statedAt: Date | null
  }> = {},
): Promise<string> {
  const id = newId()
  await db.garant.create({
    data: {
      ...{ id, debateId, userId, shownAs: 'Garante d’essai', namedBy: `Autorité d’essai ${id.slice(-6)}` },
      ...{ authorityKind: 'other', statement: 'Aucun intérêt.', statedAt: new Date() },
      ...{ startsOn: addDays(today(), -1), createdAt: new Date() },
      ...change,
    },
  })
  return id
}
