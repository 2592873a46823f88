import { useEffect, useState } from 'react'
import { useHref, useMessages } from '~/platform/i18n/react'
import { TextField } from '~/ui/text-field'
import { contributionMessages } from '../messages/contributions'
import { contributionLimits } from '../rules/contribution'
import { contributionsPath } from '../rules/paths'
import { type SimilarOne, SimilarContributions } from './similar-contributions'

export type ContributionTitleProps = { slug: string; value: string; error: string | null }

/** What the address of suggestions answers; anything else shows none. */
const isFound = (value: unknown): value is { similar: SimilarOne[] } =>
  typeof value === 'object' && value !== null && 'similar' in value && Array.isArray(value.similar)

/** The title; where scripts run, contributions that look like it are shown while it is typed. */
export function ContributionTitle({ slug, value, error }: ContributionTitleProps) {
  const { form } = useMessages(contributionMessages)
  const href = useHref()
  const [title, setTitle] = useState('')
  const [similar, setSimilar] = useState<readonly SimilarOne[]>([])
  useEffect(() => {
    if (title.trim().length < 8) return
    const asked = new AbortController()
    const timer = setTimeout(() => {
      const query = new URLSearchParams({ titre: title })
      fetch(href(`${contributionsPath({ slug })}/semblables.json?${query}`), { signal: asked.signal })
        .then((response) => response.json())
        .then((found: unknown) => setSimilar(isFound(found) ? found.similar : []))
        .catch(() => undefined) // suggestions only: the server looks again when the form is sent
    }, 400)
    return () => {
      clearTimeout(timer)
      asked.abort()
    }
  }, [title, slug, href])
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
