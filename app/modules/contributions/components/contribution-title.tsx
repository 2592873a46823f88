import { useState } from 'react'
import { useHref, useMessages } from '~/platform/i18n/react'
import { TextField } from '~/ui/text-field'
import { useSimilar } from '~/ui/use-similar'
import { contributionMessages } from '../messages/contributions'
import { contributionLimits } from '../rules/contribution'
import { contributionsPath } from '../rules/paths'
import { type SimilarOne, SimilarContributions } from './similar-contributions'

export type ContributionTitleProps = { slug: string; value: string; error: string | null }

/** The title; where scripts run, contributions that look like it are shown while it is typed. */
export function ContributionTitle({ slug, value, error }: ContributionTitleProps) {
  const { form } = useMessages(contributionMessages)
  const href = useHref()
  const [title, setTitle] = useState('')
  const similar = useSimilar<SimilarOne>(title, 8, (titre) =>
    href(`${contributionsPath({ slug })}/semblables.json?${new URLSearchParams({ titre })}`),
  )
  return (
    <>
      <TextField
        name="title"
        label={form.subject}
        hint={form.subjectHint}
        maxLength={contributionLimits.title}
        defaultValue={value}
        error={error}
        onInput={(event) => setTitle(event.currentTarget.value)}
      />
      <p className="visually-hidden" role="status">
        {similar.length > 0 ? form.similarLive(similar.length) : ''}
      </p>
      {similar.length > 0 ? <SimilarContributions slug={slug} similar={similar} live /> : null}
    </>
  )
}
