import { now, today } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { openOpinion } from '../opinion-link.server'
import { permissions } from '../permissions'
import { isAwaited, type OpinionAnswer, standingOf } from '../rules/opinion'
import { attachToOpinion, freshFiles, type SentFile } from '../store-opinions.server'
import { readOpinionState } from '../stored-opinion'
import { tellExaminers } from '../tell-advisers.server'

type Opened = NonNullable<Awaited<ReturnType<typeof openOpinion>>>

/** An opinion that its link still waits for. */
async function openAwaited(tx: Tx, actor: Actor, token: string): Promise<Outcome<Opened>> {
  const opened = await openOpinion(tx, actor, token)
  if (!opened) return refused({ code: 'not-found' })
  const { state, dueOn } = opened.opinion
  const standing = standingOf({ state: readOpinionState(state), dueOn }, opened.application.state, today())
  return isAwaited(standing) ? ok(opened) : refused({ code: 'opinion-closed' })
}

type Settled = { state: 'given' | 'declined'; answer: OpinionAnswer | null; text: string }

type Moment = { at: Date; hashes: readonly string[] }

async function settle(
  tx: Tx,
  actor: Actor,
  { opinion, application }: Opened,
  { at, hashes, ...written }: Settled & Moment,
): Promise<void> {
  await tx.labelOpinion.update({ where: { id: opinion.id }, data: { ...written, settledAt: at } })
  await writeJournal(tx, {
    actor,
    act: written.state === 'given' ? 'label.give-opinion' : 'label.decline-opinion',
    subject: { kind: 'application', id: application.id },
    data: {
      opinion: opinion.id,
      ...(written.answer === null ? {} : { answer: written.answer }),
      ...(hashes.length > 0 ? { hashes: [...hashes] } : {}),
    },
  })
  const wasGiven = written.state === 'given'
  await tellExaminers(tx, { opinion, application }, { key: `label-opinion-settled:${opinion.id}`, wasGiven })
}

export type GivenOpinion = {
  token: string
  answer: OpinionAnswer | null
  text: string
  files?: readonly SentFile[]
}

/** Gives an opinion by its link, once, with files where there are some. Where a question was asked, it is answered. */
export async function giveOpinion(
  actor: Actor,
  { token, answer, text, files = [] }: GivenOpinion,
): Promise<Outcome<{ given: true }>> {
  return transact(async (tx): Promise<Outcome<{ given: true }>> => {
    const opened = await openAwaited(tx, actor, token)
    if (!isOk(opened)) return opened
    if (!can(actor, permissions['label.give-opinion'], opened.ok.subject)) return refused({ code: 'not-found' })
    const isAsked = opened.ok.opinion.question !== ''
    if (isAsked && answer === null) return refused({ code: 'choose-outcome', field: 'answer' })
    const at = now()
    const of = { opinionId: opened.ok.opinion.id, side: 'answer' } as const
    const fresh = await freshFiles(tx, of, files)
    if (!isOk(fresh)) return fresh
    await attachToOpinion(tx, { ...of, actor, files: fresh.ok, at })
    const given = { state: 'given', answer: isAsked ? answer : null, text } as const
    await settle(tx, actor, opened.ok, { ...given, at, hashes: fresh.ok.map(({ hash }) => hash) })
    return ok({ given: true })
  })
}

/** Says by the link that no opinion will come: for want of time, of knowledge, or because of a tie with the applicant. */
export async function declineOpinion(
  actor: Actor,
  { token, reason }: { token: string; reason: string },
): Promise<Outcome<{ declined: true }>> {
  return transact(async (tx): Promise<Outcome<{ declined: true }>> => {
    const opened = await openAwaited(tx, actor, token)
    if (!isOk(opened)) return opened
    if (!can(actor, permissions['label.give-opinion'], opened.ok.subject)) return refused({ code: 'not-found' })
    await settle(tx, actor, opened.ok, { state: 'declined', answer: null, text: reason, at: now(), hashes: [] })
    return ok({ declined: true })
  })
}
