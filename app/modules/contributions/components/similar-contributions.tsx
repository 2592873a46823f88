import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { contributionMessages } from '../messages/contributions'
import { contributionPath } from '../rules/paths'

export type SimilarOne = { number: number; title: string; supports: number }

/** Contributions close to the one being written: opened beside, so that what was typed stays. */
export function SimilarContributions({
  slug,
  similar,
  live = false,
}: {
  slug: string
  similar: readonly SimilarOne[]
  live?: boolean
}) {
  const { form, number: numbered, supports: supported } = useMessages(contributionMessages)
  const locale = useLocale()
  const id = live ? 'proches-en-direct' : 'proches'
  return (
    <section className="similar" aria-labelledby={id}>
      <h2 id={id}>{form.similarTitle}</h2>
      <p>{form.similarText}</p>
      <ul>
        {similar.map(({ number, title, supports }) => (
          <li key={number}>
            <Anchor href={contributionPath({ slug }, number)} target="_blank" rel="noreferrer">
              {numbered(number)}, {title}
            </Anchor>{' '}
            <span className="soft">{supported(supports, formatNumber(supports, locale))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
