import { now, today } from '~/platform/clock.server'
import type { Prisma, Tx } from '~/platform/db/db.server'
import { locales } from '~/platform/i18n/locale'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome } from '~/platform/pure/outcome'
import { slugOf } from '~/platform/pure/slug'
import { documentId, indexDocument, removeDocument } from '~/platform/search/index.server'
import { debateById, type DebateFacts } from './queries.server'
import { isPublic } from './rules/debate'
import { debatePath } from './rules/debate-paths'
import { foundDebate, foundDebateKind } from './rules/found-debate'
import { answersDueOn, type DebateContext, type DebateEvent, debateTransition, reportDueOn } from './rules/states'

/** Words that addresses of debates cannot be: pages stand there. */
const reserved = new Set(['nouveau', 'confirmer', 'procedure', 'suivre'])

/** An address that no other debate has: that of the title, or followed by a number. It never changes afterwards. */
export async function freeDebateSlug(tx: Tx, title: string): Promise<string> {
  const base = slugOf(title, 70) || 'debat'
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`
    if (!reserved.has(slug) && !(await tx.debate.findUnique({ where: { slug }, select: { id: true } }))) return slug
  }
}

/** Search finds what was announced; a draft, nobody. */
export async function indexDebate(tx: Tx, debate: DebateFacts): Promise<void> {
  for (const locale of locales)
    if (isPublic(debate.state)) await indexDocument(tx, { ...foundDebate(debate), kind: foundDebateKind, locale })
    else await removeDocument(tx, documentId(debatePath(debate), locale))
}

/** Changes a debate; its revision grows, so that a write that looked at an older one is refused. */
export async function changeDebate(
  tx: Tx,
  id: string,
  data: Omit<Prisma.DebateUncheckedUpdateInput, 'revision'>,
): Promise<DebateFacts> {
  await tx.debate.update({ where: { id }, data: { ...data, revision: { increment: 1 } } })
  const debate = await debateById(id, tx)
  if (!debate) throw new Error('a debate that was changed is not there')
  await indexDebate(tx, debate)
  return debate
}

/** The days that a state sets, once it is reached. */
function datesOf(event: DebateEvent, debate: DebateFacts): Prisma.DebateUncheckedUpdateInput {
  const [at, day] = [now(), today()]
  switch (event) {
    case 'publish': {
      const due = reportDueOn(debate.closesOn)
      return { publishedAt: at, reportDueOn: due, answersDueOn: answersDueOn(due) }
    }
    case 'close':
      return { closedAt: at, pausedOn: null }
    case 'report':
      return { reportedAt: at, answersDueOn: answersDueOn(day) }
    case 'answer':
      return { answeredAt: at }
    case 'abandon':
      return { pausedOn: null }
    case 'open':
      return {}
  }
}

/**
 * Moves a debate along its table, in the transaction of the act that brings it about ('report' and 'answer' are those of
 * the module that publishes them): its state, its dates, and a line of the journal.
 */
export async function moveDebate(
  tx: Tx,
  actor: Actor,
  debate: DebateFacts,
  event: DebateEvent,
  context: Omit<DebateContext, 'today' | 'opensOn' | 'closesOn'> = {},
): Promise<Outcome<DebateFacts>> {
  const { opensOn, closesOn } = debate
  const moved = debateTransition(debate.state, event, { ...context, today: today(), opensOn, closesOn })
  if (!isOk(moved)) return moved
  const reason = event === 'abandon' ? { reason: context.reason ?? '' } : {}
  const after = await changeDebate(tx, debate.id, { ...datesOf(event, debate), ...reason, state: moved.ok.to })
  await writeJournal(tx, {
    actor,
    act: `debates.${event}-debate`,
    subject: { kind: 'debate', id: debate.id },
    data: { from: debate.state, to: moved.ok.to },
  })
  return ok(after)
}

export const addStages = (
  tx: Tx,
  debateId: string,
  stages: readonly { kind: string; title: string; startsOn: string; endsOn: string }[],
  after = 0,
) =>
  tx.debateStage.createMany({
    data: stages.map((stage, index) => ({ id: newId(), debateId, position: after + index + 1, text: '', ...stage })),
  })
