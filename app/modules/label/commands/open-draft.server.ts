import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { permissions } from '../permissions'
import { charterToApplyUnder } from '../queries-schemes.server'
import { readAnswersFile } from '../rules/answers-file'
import type { InitiativeKind } from '../rules/kinds'
import { firstScheme } from '../rules/scheme'
import { mostDrafts, writeDraft } from '../write-draft.server'

type Input = {
  organisationId: string
  initiativeKind: InitiativeKind
  title: string
  /** The text of a file of answers, to begin with. */
  answersFile?: string
  /** The label asked for; the first one where none is named. */
  scheme?: string
}
type OpenedDraft = { id: string; isNew: boolean; left: number }

/**
 * Opens a draft, under the label's charter in force. Where the organisation has one open for the same label and nature, that
 * one is given back instead of a second being opened, unless the applicant says that it is another initiative. Answers
 * given to begin with are never written over those of a draft: 'draft-open-already'.
 */
export async function openDraft(
  actor: Actor,
  { organisationId, initiativeKind, title, answersFile, scheme = firstScheme }: Input,
  isAnother = false,
): Promise<Outcome<OpenedDraft>> {
  if (!can(actor, permissions['label.open-application'], { organisationId }) || actor.kind !== 'person')
    return refused({ code: 'not-your-organisation', field: 'organisationId' })
  const found = await charterToApplyUnder(scheme, initiativeKind)
  if ('refused' in found) return found
  const version = found.ok
  const given = answersFile === undefined ? { answers: {}, left: 0 } : readAnswersFile(answersFile, version.charter)
  if (!given) return refused({ code: 'answers-unreadable', field: 'answersFile' })
  const answers = canonicalJson(given.answers)

  return transact(async (tx) => {
    const open = await tx.application.findMany({
      where: { organisationId, scheme, initiativeKind, state: 'draft' },
      orderBy: { createdAt: 'desc' },
      select: { id: true, title: true, answers: true },
    })
    const same = open.find((draft) => draft.title === title) ?? (isAnother ? undefined : open[0])
    if (same && answersFile !== undefined && same.answers !== answers)
      return refused({ code: 'draft-open-already', field: same.title === title ? 'title' : 'another' })
    if (same) return ok({ id: same.id, isNew: false, left: given.left })
    if (open.length >= mostDrafts) return refused({ code: 'too-many-drafts', detail: { most: mostDrafts } })
    const organisation = await tx.organisation.findUnique({
      where: { id: organisationId },
      select: { isDemonstration: true },
    })
    if (!organisation) return refused({ code: 'not-your-organisation', field: 'organisationId' })
    const { isDemonstration } = organisation
    const draft = { organisationId, scheme, initiativeKind, title, isDemonstration, answers: given.answers }
    const id = await writeDraft(tx, actor, version, draft)
    await writeJournal(tx, {
      actor,
      act: 'label.open-application',
      subject: { kind: 'application', id },
      data: { organisation: organisationId, kind: initiativeKind, charter: version.version, scheme },
    })
    return ok({ id, isNew: true, left: given.left })
  })
}
