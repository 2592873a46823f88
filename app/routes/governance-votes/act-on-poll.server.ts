import { closePoll } from '~/modules/governance/commands/close-poll.server'
import { confirmPaperCount } from '~/modules/governance/commands/confirm-paper-count.server'
import { cancelPoll } from '~/modules/governance/commands/edit-poll.server'
import { markPaperVoter } from '~/modules/governance/commands/mark-paper-voter.server'
import { openPoll } from '~/modules/governance/commands/open-poll.server'
import { recordPaperCount } from '~/modules/governance/commands/record-paper-count.server'
import { readPaperLines } from '~/modules/governance/forms-poll'
import { pollFor } from '~/modules/governance/queries-votes.server'
import type { Locale } from '~/platform/i18n/locale'
import type { Person } from '~/platform/permissions'
import type { Outcome } from '~/platform/pure/outcome'
import { prepareFromForm, teamProblem, type TeamProblem } from './prepare-poll.server'

type Done = { done: string }

async function paperAct(
  actor: Person,
  pollId: string,
  form: FormData,
): Promise<{ done: string; outcome: Outcome<unknown> }> {
  const channel = form.get('channel') === 'post' ? 'post' : 'room'
  if (form.get('intent') === 'mark') {
    const outcome = await markPaperVoter(actor, { pollId, rightId: String(form.get('right') ?? ''), channel })
    return { done: 'marque', outcome }
  }
  const found = await pollFor(actor, pollId)
  if (!found) return { done: '', outcome: { refused: { code: 'not-found' } } }
  const read = readPaperLines(found.poll.definition, String(form.get('ballots') ?? ''))
  if ('code' in read) return { done: '', outcome: { refused: read } }
  const entry = { pollId, channel, college: String(form.get('college') ?? '') || null, ballots: read.ballots } as const
  if (form.get('intent') === 'confirm') return { done: 'confirme', outcome: await confirmPaperCount(actor, entry) }
  const record = String(form.get('record') ?? '').slice(0, 2_000)
  return { done: 'compte', outcome: await recordPaperCount(actor, { ...entry, record }) }
}

/** The acts of a vote's team page. Null where there is no such vote for this actor. */
export async function actOnPoll(
  actor: Person,
  id: string,
  form: FormData,
  locale: Locale,
): Promise<Done | TeamProblem | null> {
  const acts: Readonly<Record<string, () => Promise<{ done: string; outcome: Outcome<unknown> }>>> = {
    open: async () => ({ done: 'ouvert', outcome: await openPoll(actor, { id }) }),
    close: async () => ({ done: 'clos', outcome: await closePoll(actor, { id }) }),
    cancel: async () => ({ done: 'retire', outcome: await cancelPoll(actor, { id }) }),
    mark: () => paperAct(actor, id, form),
    record: () => paperAct(actor, id, form),
    confirm: () => paperAct(actor, id, form),
  }
  const intent = String(form.get('intent') ?? '')
  const act = Object.hasOwn(acts, intent) ? acts[intent] : undefined
  if (!act) {
    const edited = await prepareFromForm(actor, { pollId: id }, form, locale)
    return edited && 'id' in edited ? { done: 'modifie' } : edited
  }
  const { done, outcome } = await act()
  if ('ok' in outcome) return { done }
  return outcome.refused.code === 'not-found' ? null : teamProblem(form, outcome.refused, locale)
}
