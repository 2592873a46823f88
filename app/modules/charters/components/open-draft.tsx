import { charterPath } from '~/modules/label/rules/scheme'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { LinkList } from '~/ui/link-list'
import { Notice } from '~/ui/notice'
import { Prose, Section } from '~/ui/section'
import { charterMessages } from '../messages/public'
import type { DraftState } from '../rules/draft-state'
import type { EffectFigures } from '../view'

type Shown = {
  state: DraftState
  commentsUntil: string
  scheme: string
  publishedVersion: number | null
  givenUpReason: string | null
}

/** Where the draft stands, and what that means for its reader. */
export function DraftNotice({
  draft: { state, scheme, commentsUntil, publishedVersion, givenUpReason },
}: {
  draft: Shown
}) {
  const locale = useLocale()
  const { draft } = useMessages(charterMessages)
  const until = commentsUntil === '' ? '' : formatDate(commentsUntil, locale)
  if (state === 'published' && publishedVersion !== null)
    return (
      <Notice kind="success" title={draft.published(publishedVersion)}>
        <p>
          <Anchor href={charterPath(scheme, `/${publishedVersion}`)}>{draft.readVersion(publishedVersion)}</Anchor>
        </p>
      </Notice>
    )
  if (state === 'given-up')
    return (
      <Notice kind="warning" title={draft.givenUp}>
        <p>{givenUpReason}</p>
      </Notice>
    )
  return <Notice title={state === 'open' ? draft.open(until) : draft.closed(until)} />
}

/** The draft as files, and the parts of its page. */
export function DraftFiles({ id, hasComments }: { id: string; hasComments: boolean }) {
  const { draft, comments } = useMessages(charterMessages)
  return (
    <nav aria-label={draft.contents}>
      <LinkList
        items={[
          ...(hasComments ? [{ href: '#commenter', title: comments.writeTitle }] : []),
          { href: '#texte', title: draft.wholeTitle },
          { href: `/label/charte/projets/${id}.pdf`, title: draft.pdf },
          { href: `/label/charte/projets/${id}.json`, title: draft.json },
        ]}
      />
    </nav>
  )
}

/** What the draft would have made of the applications received so far. */
export function EffectSection({ effect }: { effect: EffectFigures | null }) {
  const { draft } = useMessages(charterMessages)
  return (
    <Section id="effet" title={draft.effectTitle}>
      <Prose>
        {effect ? (
          <>
            <p>
              <strong>{draft.effect(effect.gained + effect.lost, effect.total)}</strong>
            </p>
            <p>{draft.effectDetail(effect.gained, effect.lost, effect.touched)}</p>
            <p className="soft">{draft.effectNote}</p>
          </>
        ) : (
          <p>{draft.effectNone}</p>
        )}
      </Prose>
    </Section>
  )
}
