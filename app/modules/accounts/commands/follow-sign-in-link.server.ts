import { type Actor, can } from '~/platform/permissions'
import { type Outcome, refused } from '~/platform/pure/outcome'
import { accountsActs } from '../permissions'
import { linkState } from '../queries.server'
import { type Browser, openFor, type Opened, spendLink } from '../store.server'
import { attempt, Undo } from '../undo.server'

/** Signs in with a link received by mail. */
export async function followSignInLink(
  actor: Actor,
  { token, browser }: { token: string; browser: Browser },
): Promise<Outcome<Opened>> {
  if (!can(actor, accountsActs['accounts.follow-link'], null)) return refused({ code: 'not-allowed' })
  const link = await linkState(token, 'sign-in')
  if (link.state !== 'valid') return refused({ code: `link-${link.state}` })
  return attempt(async (tx) => {
    const spent = await spendLink(tx, token, 'sign-in')
    if (!spent) throw new Undo({ code: 'link-used' })
    return openFor(tx, spent.userId, browser)
  })
}
