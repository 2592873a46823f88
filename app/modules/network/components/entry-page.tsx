import { Markdown } from '~/modules/editorial/components/markdown'
import type { MarkdownNode } from '~/modules/editorial/rules/markdown'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { RegionMap, type RegionMapProps } from '~/ui/region-map'
import { WithAside, Wrap } from '~/ui/section'
import { Status } from '~/ui/status'
import { Tags } from '~/ui/tag'
import { entryPageMessages } from '../messages/entry-page'
import { fieldMessages } from '../messages/fields'
import { sayPeriod } from '../messages/loose-date'
import { vocabularyMessages } from '../messages/vocabularies'
import type { Completeness } from '../rules/completeness'
import type { EntryContent, EntryKind } from '../rules/entry-content'
import { EntryBrief } from './entry-brief'
import { EntryCredits, type EntryDates } from './entry-credits'
import { EntryNotices } from './entry-notices'
import { EntryMissing } from './entry-missing'
import { Documents, FirstPicture, MorePictures, type ShownDocument, type ShownPicture } from './entry-pictures'
import type { Origin } from './entry-origin'
import { EntryTies, type Tie, type Ties } from './entry-ties'

export type EntryPageProps = {
  id: string
  kind: EntryKind
  path: string
  content: EntryContent
  /** In the reader's language, and not in that of its authors. */
  isTranslated: boolean
  state: string
  level: Completeness
  missing: readonly string[]
  /** Its texts, read: field by field, in the order of the form. */
  texts: readonly { field: string; nodes: MarkdownNode[] }[]
  places: readonly { code: string; name: string; path: string }[]
  map: {
    size: RegionMapProps['size']
    contours: RegionMapProps['contours']
    points: readonly { name: string; x: number; y: number }[]
  } | null
  pictures: readonly ShownPicture[]
  documents: readonly ShownDocument[]
  ties: Ties
  near: readonly Tie[] | null
  dates: EntryDates
  origin: Origin | null
  /** What its readers answer to, while it waits. */
  changeId: string | null
  isDemonstration: boolean
  isOwn: boolean
  done: 'propose' | 'enregistre' | 'toujours-vrai' | null
}

/** What an entry says, as one reads it: the story, what to know at a glance beside it, and where to go on. */
export function EntryPage(page: EntryPageProps) {
  const { kind, content, state, level, pictures, documents, places } = page
  const locale = useLocale()
  const messages = useMessages(entryPageMessages)
  const words = useMessages(vocabularyMessages)
  const fields: Readonly<Record<string, string>> = useMessages(fieldMessages).fields
  const [first, ...others] = pictures
  const lang = locale === 'fr' || page.isTranslated ? undefined : 'fr'
  const where = places[0]
  // On a phone the facts in short come after the whole story: where and when are said at once.
  const when = 'startsOn' in content ? sayPeriod(content.startsOn, content.endsOn, locale) : ''
  const placeName = 'place' in content && content.place?.name ? `${content.place.name}, ` : ''
  return (
    <Wrap>
      <PageTitle
        kicker={
          <>
            {words.kind[kind]}
            {page.isDemonstration ? (
              <>
                {' '}
                <span className="kicker-of">{messages.demonstration}</span>
              </>
            ) : null}
          </>
        }
        title={<span lang={lang}>{content.title}</span>}
        back={[
          { href: '/reseau', label: messages.network },
          { href: messages.listPaths[kind], label: messages.lists[kind] },
        ]}
        facts={
          <>
            {state === 'pending' ? <Status kind="waiting">{messages.pendingTitle}</Status> : null}
            {where || when ? <span>{[where?.name, when].filter(Boolean).join(', ')}</span> : null}
            <span className="soft">{messages.level(words.completeness[level])}</span>
            {content.themes.length > 0 ? <Tags items={content.themes.map((theme) => words.theme[theme])} /> : null}
          </>
        }
      />
      <EntryNotices page={page} />
      <WithAside
        aside={
          <>
            <h2>{messages.brief}</h2>
            <EntryBrief
              kind={kind}
              content={content}
              place={
                where ? (
                  <>
                    {placeName}
                    <Anchor href={where.path}>{where.name}</Anchor>
                  </>
                ) : null
              }
            />
            {page.map ? <RegionMap title={messages.mapTitle(where?.name ?? '')} {...page.map} list={false} /> : null}
          </>
        }
      >
        {first ? <FirstPicture picture={first} /> : null}
        <div lang={lang} className="entry-texts">
          {page.texts.map(({ field, nodes }) => (
            <section key={field} id={field}>
              <h2 lang={locale}>{fields[field] ?? field}</h2>
              <Markdown nodes={nodes} />
            </section>
          ))}
        </div>
        {others.length > 0 ? <MorePictures pictures={others} /> : null}
        {content.links.length > 0 ? (
          <section id="liens">
            <h2>{fields['links']}</h2>
            <ul className="link-list" lang={lang}>
              {content.links.map(({ title, url }) => (
                <li key={url}>
                  <a href={url} rel="nofollow ugc noreferrer">
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {documents.length > 0 ? (
          <section>
            <h2>{messages.documents}</h2>
            <Documents documents={documents} />
          </section>
        ) : null}
        <EntryTies ties={page.ties} />
        {'contact' in content && content.contact ? (
          <section id="contact">
            <h2>{messages.contactTitle}</h2>
            <p lang={lang}>{content.contact}</p>
          </section>
        ) : null}
        <EntryMissing {...page} isPending={state === 'pending'} />
        {page.near === null ? null : (
          <section>
            <h2>{messages.near}</h2>
            {page.near.length > 0 ? (
              <ul className="link-list">
                {page.near.map(({ title, path: at, note }) => (
                  <li key={at}>
                    <Anchor href={at}>{title}</Anchor>
                    <p className="soft small">{note}</p>
                  </li>
                ))}
              </ul>
            ) : (
              <p>
                {messages.nearNone} <Anchor href="/reseau/proposer/pratique">{messages.nearPropose}</Anchor>
              </p>
            )}
          </section>
        )}
        <EntryCredits {...page} />
      </WithAside>
    </Wrap>
  )
}
