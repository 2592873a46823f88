import { compareVersions } from '~/modules/statutes/rules/compare-versions'
import type { Statutes } from '~/modules/statutes/rules/statutes'
import { formatDate } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { type Block, type ComposedMail, composeMail } from '~/platform/mail/layout'
import type { CivilDate } from '~/platform/pure/civil-date'
import { adoptionMailMessages } from '../messages/adoption-mail'

export type Adopted = { version: number; effectiveFrom: CivilDate; decision: string; statutes: Statutes }
/** What the version makes of one member; categories and college by their ids. */
export type AdoptedFor = {
  before: string | null
  after: string | null
  college: string | null
  shares: number
  /** Their membership's page. */
  path: string
}

/** Tells a member of new statutes: from which day, which articles change, what they become, and where to read it all. */
export function adoptionMail(
  locale: Locale,
  { version, effectiveFrom, decision, statutes }: Adopted,
  earlier: Statutes | null,
  { before, after, college, shares, path }: AdoptedFor,
): ComposedMail {
  const said = adoptionMailMessages[locale]
  const day = formatDate(effectiveFrom, locale)
  const nameIn = (list: readonly { id: string; name: Readonly<Record<Locale, string>> }[], id: string | null) =>
    list.find((one) => one.id === id)?.name[locale] ?? null
  const was = nameIn(earlier?.categories ?? [], before)
  const becomes = nameIn(statutes.categories, after)
  const colleges = statutes.voting.kind === 'colleges' ? statutes.voting.colleges : []
  const votesIn = nameIn(colleges, college)
  const least = statutes.categories.find(({ id }) => id === after)?.leastShares ?? 0
  const articles = earlier ? compareVersions(earlier, statutes) : []
  const facts: [string, string][] = [
    [said.from, day],
    [said.decision, decision],
    ...(becomes === null
      ? []
      : [
          [said.category, was === null || was === becomes ? becomes : said.then(was, becomes)] satisfies [
            string,
            string,
          ],
        ]),
    ...(votesIn === null ? [] : [[said.college, votesIn] satisfies [string, string]]),
  ]
  const blocks: Block[] = [
    said.hello,
    said.text(day),
    { facts },
    ...(least > shares ? [said.shares(least - shares), { action: { label: said.membership, path } }] : []),
    ...(articles.length > 0
      ? [{ heading: said.changes }, { list: articles.map(({ number, title }) => said.article(number, title[locale])) }]
      : []),
    { action: { label: said.read, path: `/statuts/versions/${version}` } },
  ]
  return composeMail(locale, { subject: said.subject(day), reason: said.reason, blocks })
}
