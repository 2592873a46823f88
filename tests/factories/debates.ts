import { createDebate } from '~/modules/debates/commands/create-debate.server'
import type { DebateState, StageKind, Template } from '~/modules/debates/rules/debate'
import { regionCode } from '~/modules/territory/rules/place'
import { today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { addDays } from '~/platform/pure/civil-date'
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
