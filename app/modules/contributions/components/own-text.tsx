import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import type { FormError } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { TextArea } from '~/ui/text-area'
import { contributionMessages } from '../messages/contributions'
import type { RemovalReason } from '../rules/moderation'
import { contributionPath } from '../rules/paths'
import { errorOf } from './contribution-problems'
import { RemovalNotice, Written } from './contribution-view'

export type OwnView = {
  kind: 'contribution' | 'comment'
  number: number
  state: string
  title: string
  text: string
  debate: { slug: string; title: string }
  mergedInto: number | null
  removal: {
    reason: RemovalReason
    note: string
    at: Date
    isAppealed: boolean
    dueOn: string | null
    answer: string
  } | null
}
type Props = { own: OwnView; typed: Readonly<Record<string, string>>; errors: readonly FormError[] }

function Appeal({ own, typed, errors }: Props) {
  const words = useMessages(contributionMessages).own
  const locale = useLocale()
  const { removal } = own
  if (!removal) return null
  if (removal.answer)
    return (
      <Notice title={words.appealAnswer}>
        <p>{removal.answer}</p>
      </Notice>
    )
  if (removal.isAppealed)
    return (
      <Notice live>
        <p>{removal.dueOn ? words.appealMade(formatDate(removal.dueOn, locale)) : words.appealWaits}</p>
      </Notice>
    )
  return (
    <section>
      <h2>{words.appealTitle}</h2>
      <p>{words.appealText}</p>
      <ActForm className="stack" values={{ intent: 'appeal' }}>
        <TextArea
          name="appeal"
          label={words.appeal}
          maxCharacters={3_000}
          rows={6}
          defaultValue={typed['appeal'] ?? ''}
          error={errorOf(errors, 'appeal')}
        />
        <Actions>
          <Button>{words.appealSend}</Button>
        </Actions>
      </ActForm>
    </section>
  )
}

/** What one wrote: where it stands, and what one can still do with it. */
export function OwnText({ own, typed, errors }: Props) {
  const words = useMessages(contributionMessages).own
  const { debate, number, state, title, text, removal, mergedInto } = own
  const said: Readonly<Record<string, string>> = {
    published: words.published,
    held: words.held,
    removed: words.removed,
    withdrawn: words.withdrawn,
    split: words.split,
    merged: words.merged(mergedInto ?? 0),
  }
  return (
    <>
      <p>
        {said[state]} {state === 'held' ? null : <Anchor href={contributionPath(debate, number)}>{words.see}</Anchor>}
      </p>
      {title ? <h2>{title}</h2> : null}
      {text ? <Written debate={debate} text={text} /> : null}
      {removal ? <RemovalNotice debate={debate} removal={removal} /> : null}
      <Appeal own={own} typed={typed} errors={errors} />
      {state === 'published' || state === 'held' ? (
        <section>
          <h2>{words.withdrawTitle}</h2>
          <p className="prose">{words.withdrawText}</p>
          <ActForm values={{ intent: 'withdraw' }}>
            <Button kind="danger">{words.withdraw}</Button>
          </ActForm>
        </section>
      ) : null}
    </>
  )
}
