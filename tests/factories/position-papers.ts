import { publishPaper } from '~/modules/position-papers/commands/examine-paper.server'
import { submitPaper } from '~/modules/position-papers/commands/send-paper.server'
import { beginPaper, savePaper } from '~/modules/position-papers/commands/write-paper.server'
import { usualTemplate } from '~/modules/position-papers/rules/template'
import { db } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { given } from './label'
import { createPerson } from './people'
import { debateWithWorkshops, teamPerson } from './workshops'

export type PaperStep = 'draft' | 'submitted' | 'published'

export const paperTexts = Object.fromEntries(
  usualTemplate.sections.map(({ id, title }) => [id, `${title}\u00a0: un texte d’essai.`]),
)

/** A paper that respects the usual template, of this organisation, brought to a step by those who may. */
export async function paperOf(organisationId: string, step: PaperStep, debate?: { id: string; slug: string }) {
  const found = debate ?? (await debateWithWorkshops())
  const { id: personId } = await createPerson()
  const writer: Person = {
    ...{ kind: 'person', id: personId, roles: [] },
    organisations: [{ id: organisationId, role: 'representative' }],
  }
  const { id } = given(await beginPaper(writer, { debateId: found.id, organisationId }))
  const revision = async () => (await db.positionPaper.findUniqueOrThrow({ where: { id } })).revision
  const title = 'Un cahier d’essai'
  given(await savePaper(writer, { id, title, sections: paperTexts, revision: await revision() }))
  if (step !== 'draft') given(await submitPaper(writer, { id, revision: await revision() }))
  if (step === 'published') given(await publishPaper(await teamPerson(), { id, revision: await revision() }))
  return { id, revision: await revision(), debate: found, writer }
}
