import { answerEngaged, chooseMailings, showAmbassador } from '~/modules/circles/commands/choose-place.server'
import { joinCommunity, leaveCommunity, moveCircle } from '~/modules/circles/commands/join-community.server'
import { ambassadorForm, circleAnswer, circleForm } from '~/modules/circles/forms-communities'
import { parseForm } from '~/platform/http/parse-form'
import type { Person } from '~/platform/permissions'
import { isOk, type Outcome, type Refusal } from '~/platform/pure/outcome'

type Fields = Record<string, string | string[]>
type Problem = { errors: Readonly<Record<string, string>> } | { refused: Refusal }
type Result = { done: string } | { problem: Problem }

const after = (outcome: Outcome<unknown>, done: string): Result => (isOk(outcome) ? { done } : { problem: outcome })

/** The acts of one's place in a community: its forms say which by their `intent`; each is one command. */
export async function actInCommunity(actor: Person, slug: string, fields: Fields): Promise<Result> {
  switch (fields['intent']) {
    case 'join':
    case 'move': {
      const parsed = parseForm(circleForm, fields)
      if (!('ok' in parsed)) return { problem: parsed }
      if (fields['intent'] === 'join') return after(await joinCommunity(actor, { slug, ...parsed.ok }), 'entre')
      const moved = await moveCircle(actor, { slug, ...parsed.ok })
      return after(moved, isOk(moved) && moved.ok.move === 'asks' ? 'demande' : 'enregistre')
    }
    case 'mailings':
      return after(
        await chooseMailings(actor, { slug, letter: fields['letter'] === 'yes', notices: fields['notices'] === 'yes' }),
        'enregistre',
      )
    case 'ambassador': {
      const parsed = parseForm(ambassadorForm, fields)
      return 'ok' in parsed
        ? after(await showAmbassador(actor, { slug, ...parsed.ok }), 'enregistre')
        : { problem: parsed }
    }
    case 'answer': {
      const parsed = parseForm(circleAnswer, fields)
      return 'ok' in parsed ? after(await answerEngaged(actor, { slug, ...parsed.ok }), 'repondu') : { problem: parsed }
    }
    case 'leave':
      return after(await leaveCommunity(actor, { slug }), 'parti')
    default:
      return { problem: { refused: { code: 'unreadable' } } }
  }
}
