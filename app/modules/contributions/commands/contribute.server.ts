import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import type { KeptPicture } from '~/platform/files/picture.server'
import { registerFile } from '~/platform/files/stored-file.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { contributeTogether } from '../contribute-together.server'
import { debateById, debateOfId } from '../debate.server'
import type { ContributionForm } from '../forms'
import { contributionPermissions } from '../permissions'
import { publishOnline, type Published, refuseSameText } from '../publish.server'
import { readKnownVoice } from '../queries-voices.server'
import { closedBecause } from '../rules/contribution'
import type { Whereabouts } from '../store.server'
import { askToConfirm, isFlooded, takeTokens } from '../taking-part.server'
import { type GivenVoice, voiceOf } from '../voice.server'

export type Contribute = ContributionForm &
  Whereabouts & {
    /** Made with the page, so that a form posted twice is one contribution. */
    id: string
    debateId: string
    voice: GivenVoice
    picture: KeptPicture | null
  }

export type Contributed = Published | { state: 'unconfirmed' }

/**
 * Contributes to a debate: at once with an account or a confirmed address, with all who do in the same moment, else when the
 * link of the mail is followed. What
 * comes in a flood is held for the team to read, never lost; the same text twice is refused, and leads to the first.
 */
export async function contribute(actor: Actor, given: Contribute): Promise<Outcome<Contributed>> {
  const { id, debateId, voice, picture, ...form } = given
  const found = await debateOfId(debateId)
  const subject = { isDraft: found?.state === 'draft' }
  if (!found || !can(actor, contributionPermissions['contributions.take-part'], subject))
    return refused({ code: 'not-found' })
  const closed = closedBecause(found, found.stage, today())
  if (closed) return refused({ code: closed })
  if (picture && form.pictureText === '') return refused({ code: 'picture-words-missing', field: 'pictureText' })
  const { pictureText, ...words } = form
  const size = { pictureWidth: picture?.width ?? null, pictureHeight: picture?.height ?? null }
  const said = { ...words, pictureText: picture ? pictureText : '', ...size }
  const participantId = await readKnownVoice(actor, voice.participantId)
  if (participantId !== null) return contributeTogether({ actor, id, debateId, participantId, voice, said, picture })
  const taken = await takeTokens(actor, voice, { debateId, act: 'contribute' })
  if ('refused' in taken) return taken
  const isHeld = actor.kind === 'person' && (await isFlooded(debateId))
  return transact(async (tx): Promise<Outcome<Contributed>> => {
    const debate = await debateById(debateId, tx)
    const closedNow = debate && closedBecause(debate, debate.stage, today())
    if (!debate || closedNow) return refused({ code: closedNow ?? 'not-found' })
    const who = await voiceOf(tx, actor, voice)
    if ('refused' in who) return who
    const known = await tx.contribution.findUnique({ where: { id }, select: { number: true, state: true } })
    if (known) return ok({ state: known.state === 'held' ? 'held' : 'published', number: known.number })
    const problem = await refuseSameText(tx, debateId, said)
    if (problem) return refused(problem)
    const uploader = actor.kind === 'person' ? actor.id : null
    const pictureId = picture ? await registerFile(tx, picture, uploader) : null
    if ('known' in who.ok)
      return publishOnline(tx, { actor, id, debate, participant: who.ok.known, said, pictureId, isHeld })
    const { name, locale } = voice
    await askToConfirm(tx, {
      id,
      kind: 'contribution',
      debate,
      payload: said,
      email: who.ok.pending,
      name,
      locale,
      pictureId,
    })
    return ok({ state: 'unconfirmed' })
  })
}
