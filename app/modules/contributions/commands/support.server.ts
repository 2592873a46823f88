import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { debateById } from '../debate.server'
import { contributionPermissions } from '../permissions'
import { readKnownVoice, readSupportable } from '../queries-voices.server'
import { closedBecause } from '../rules/contribution'
import { follow } from '../store.server'
import { giveSupport } from '../store-supports.server'
import { askToConfirm, takeTokens } from '../taking-part.server'
import { type GivenVoice, voiceOf } from '../voice.server'

export type GiveSupport = {
  /** Made with the page. */
  id: string
  contributionId: string
  /** Told of replies by mail. */
  follow: boolean
  voice: GivenVoice
}

export type Supported = { answer: 'counted' | 'known' | 'unconfirmed' }

/**
 * Supports a contribution, once a person. Somebody known is counted with all who support in the same moment, in one
 * transaction; an address is sent a link first. There is no journal line of one's own: who supports what is not public.
 */
export async function support(actor: Actor, given: GiveSupport): Promise<Outcome<Supported>> {
  const { id, contributionId, voice } = given
  const [found] = await readSupportable(contributionId)
  const subject = { isDraft: found?.debateState === 'draft' }
  if (!found || found.state !== 'published' || !can(actor, contributionPermissions['contributions.take-part'], subject))
    return refused({ code: 'not-found' })
  const closed = closedBecause({ state: found.debateState, pausedOn: found.pausedOn }, found.stage, today())
  if (closed) return refused({ code: closed })
  const { debateId } = found
  const known = await readKnownVoice(actor, voice.participantId)
  if (known !== null) {
    const answer = await giveSupport({ debateId, contributionId, participantId: known })
    if (answer === 'not-found') return refused({ code: 'not-found' })
    if (given.follow) await transact((tx) => follow(tx, contributionId, known))
    return ok({ answer })
  }
  const taken = await takeTokens(actor, voice, { debateId, act: 'support' })
  if ('refused' in taken) return taken
  const settled = await transact(async (tx): Promise<Outcome<{ participantId: string | null }>> => {
    const who = await voiceOf(tx, actor, voice)
    if ('refused' in who) return who
    if ('known' in who.ok) return ok({ participantId: who.ok.known.id })
    const debate = await debateById(debateId, tx)
    if (!debate) return refused({ code: 'not-found' })
    const { name, locale } = voice
    const payload = { contributionId, follow: given.follow }
    await askToConfirm(tx, { id, kind: 'support', debate, payload, email: who.ok.pending, name, locale })
    return ok({ participantId: null })
  })
  if ('refused' in settled) return settled
  const { participantId } = settled.ok
  if (participantId === null) return ok({ answer: 'unconfirmed' })
  const answer = await giveSupport({ debateId, contributionId, participantId })
  return answer === 'not-found' ? refused({ code: 'not-found' }) : ok({ answer })
}
