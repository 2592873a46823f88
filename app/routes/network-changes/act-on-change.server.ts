import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { localPath, readAct } from '~/composition/visitor.server'
import { decideChange } from '~/modules/network/commands/decide-change.server'
import { voteOnChange } from '~/modules/network/commands/vote-on-change.server'
import { withdrawChange } from '~/modules/network/commands/withdraw-change.server'
import { changeMessages } from '~/modules/network/messages/changes'
import { changeSentence } from '~/modules/network/messages/change-sentences'
import { isVerdict } from '~/modules/network/rules/confirmation'
import type { Refusal } from '~/platform/pure/outcome'

/** The end of an entry's address, whole or not: '…/reseau/pratiques/cafe-citoyen-3f2a1c' → 'cafe-citoyen-3f2a1c'. */
export const slugIn = (text: string): string | null =>
  /(?:^|\/)([a-z0-9-]{1,90})(?:[?#].*)?\/?$/.exec(text.trim().toLowerCase())?.[1] ?? null

export type ChangeAnswer = {
  typed: Record<string, string>
  errors: { field: string; message: string }[]
  conflict: boolean
}

/** What the page of a change is sent: an opinion, a decision, a withdrawal. */
export async function actOnChange({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const { actor, locale } = visitor
  const changeId = params['id'] ?? ''
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim().slice(0, 500) : ''
  }
  const typed = Object.fromEntries(['verdict', 'duplicateOf', 'note', 'decision'].map((name) => [name, text(name)]))
  const again = (status: number, field: string, message: string, conflict = false) =>
    data<ChangeAnswer>({ typed, errors: [{ field, message }], conflict }, status)
  const refusedBy = (refused: Refusal, field: string) =>
    again(
      refused.code === 'too-often' ? 429 : 409,
      refused.field ?? field,
      changeSentence(refused, locale),
      refused.code === 'changed-since',
    )
  const done = (what: string) => redirect(localPath(context, `/reseau/modifications/${changeId}?fait=${what}`))
  const intent = text('intent')
  if (intent === 'vote') {
    const verdict = text('verdict')
    if (!isVerdict(verdict)) return again(422, 'verdict', changeMessages[locale].report.reasonRequired)
    const outcome = await voteOnChange(actor, {
      changeId,
      verdict,
      duplicateOf: slugIn(text('duplicateOf')),
      note: text('note'),
      clientAddress: context.clientAddress,
    })
    if ('refused' in outcome)
      return refusedBy(outcome.refused, outcome.refused.code === 'no-such-entry' ? 'duplicateOf' : 'verdict')
    return done(outcome.ok.standing.now === 'accepted' ? 'accepte' : 'avis')
  }
  if (intent === 'withdraw') {
    const outcome = await withdrawChange(actor, { changeId })
    return 'ok' in outcome ? done('retire') : refusedBy(outcome.refused, '')
  }
  const outcome = await decideChange(actor, {
    changeId,
    accept: text('accept') === 'yes',
    decision: text('decision'),
    over: text('over') === 'yes',
  })
  return 'ok' in outcome ? done('decide') : refusedBy(outcome.refused, 'decision')
}
