import { Fragment } from 'react'
import { pictureWidths } from '~/platform/files/picture-sizes'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { LinkList } from '~/ui/link-list'
import { Notice } from '~/ui/notice'
import { contributionMessages } from '../messages/contributions'
import { moderationMessages } from '../messages/moderation'
import { contributionPageMessages } from '../messages/page'
import type { RemovalReason } from '../rules/moderation'
import { citationParts } from '../rules/citation'
import { contributionPath, moderationPath } from '../rules/paths'

type Debate = { slug: string }
type Linked = { number: number; title: string }
export type Removal = { reason: RemovalReason; note: string; at: Date; isAppealed: boolean }

/** What stands where a text was removed: the rule, what the team says of it, the day, the appeal. */
export function RemovalNotice({ debate, removal }: { debate: Debate; removal: Removal }) {
  const page = useMessages(contributionPageMessages)
  const { reasons } = useMessages(moderationMessages)
  const locale = useLocale()
  return (
    <Notice kind="warning" title={page.removed}>
      <p>
        {page.removedRule}: {reasons[removal.reason]}. {page.removedOn(formatDate(removal.at, locale))}
      </p>
      <p>{removal.note}</p>
      {removal.isAppealed ? <p>{page.appealed}</p> : null}
      <p>
        <Anchor href={moderationPath(debate)}>{page.rulesLink}</Anchor>
      </p>
    </Notice>
  )
}

/** Words as they were written, a paragraph a line break; [#12] leads to what it cites. */
export function Written({ debate, text }: { debate: Debate; text: string }) {
  const { number: numbered } = useMessages(contributionMessages)
  return (
    <div className="prose">
      {text.split(/\n{2,}/).map((paragraph, index) => (
        <p key={index} className="written">
          {citationParts(paragraph).map((part, at) => (
            <Fragment key={at}>
              {'text' in part ? (
                part.text
              ) : (
                <>
                  {at > 0 && 'number' in (citationParts(paragraph)[at - 1] ?? { text: '' }) ? ', ' : null}
                  <Anchor href={contributionPath(debate, part.number)}>{numbered(part.number)}</Anchor>
                </>
              )}
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  )
}

export type Picture = { id: string; words: string; width: number; height: number }
export const contributionPicturePath = (id: string, width: number): string => `/contributions/images/${id}/${width}`

export function ContributionPicture({ id, words, width, height }: Picture) {
  const widths = pictureWidths.filter((one) => one <= width || one === pictureWidths[0])
  return (
    <figure className="entry-picture">
      <img
        src={contributionPicturePath(id, widths[0] ?? 480)}
        srcSet={widths.map((one) => `${contributionPicturePath(id, one)} ${Math.min(one, width)}w`).join(', ')}
        sizes="(min-width: 60rem) 46rem, 100vw"
        width={width}
        height={height}
        alt={words}
        loading="lazy"
        decoding="async"
      />
    </figure>
  )
}

type Ties = {
  debate: Debate
  mergedInto: Linked | null
  splitFrom: Linked | null
  merged: readonly Linked[]
  parts: readonly Linked[]
  citations: readonly { kind: string; title: string; path: string }[]
  endedReason: string
}

/** Where a contribution leads: what it was merged with, split into, and what cites it. */
export function ContributionTies({ debate, mergedInto, splitFrom, merged, parts, citations, endedReason }: Ties) {
  const page = useMessages(contributionPageMessages)
  const { number: numbered } = useMessages(contributionMessages)
  const kinds: Readonly<Record<string, string>> = page.citedKinds
  const linked = (items: readonly Linked[]) =>
    items.map(({ number, title }) => ({
      href: contributionPath(debate, number),
      title: `${numbered(number)}, ${title}`,
    }))
  return (
    <>
      {mergedInto ? (
        <Notice title={page.mergedInto(mergedInto.number)}>
          <p>
            {page.mergedText} {endedReason}
          </p>
          <LinkList items={linked([mergedInto])} />
        </Notice>
      ) : null}
      {parts.length > 0 ? (
        <Notice title={page.splitTitle}>
          <p>
            {page.splitText} {endedReason}
          </p>
          <LinkList items={linked(parts)} />
        </Notice>
      ) : null}
      {splitFrom ? (
        <p>
          <Anchor href={contributionPath(debate, splitFrom.number)}>{page.splitFrom(splitFrom.number)}</Anchor>
        </p>
      ) : null}
      {merged.length > 0 ? (
        <section>
          <h2>{page.merged}</h2>
          <LinkList items={linked(merged)} />
        </section>
      ) : null}
      {citations.length > 0 ? (
        <section>
          <h2>{page.cited}</h2>
          <LinkList
            items={citations.map(({ kind, title, path }) => ({ href: path, title, text: kinds[kind] ?? '' }))}
          />
        </section>
      ) : null}
    </>
  )
}
