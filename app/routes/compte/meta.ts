import type { MetaFunction } from '@remix-run/node'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { accountsMessages, type AccountsMessages } from '~/modules/accounts/messages'

/** Title and description of an account page, in the page's language; search engines index the two open ones only. */
export const accountMeta =
  (words: (messages: AccountsMessages) => { title: string; description: string }, indexed = false): MetaFunction =>
  ({ matches }) => {
    const site = siteOf(matches)
    return pageMeta({ ...site, ...words(accountsMessages[site.locale]), indexed })
  }
