import { editorialMessages } from '~/modules/editorial/messages'
import { lifeNews } from '~/modules/label-life/queries.server'
import { labelNews } from '~/modules/label/queries-public.server'
import type { registerWhere } from '~/modules/label/queries-register.server'
import type { Locale } from '~/platform/i18n/locale'
import type { FeedEntry } from './feed-entry'

const noon = (day: string) => new Date(`${day}T11:00:00Z`)

/** What happened to labels, as feeds tell it: granted, suspended, restored, withdrawn; of those asked for, where some are. */
export async function labelEntries(
  locale: Locale,
  limit: number,
  where: ReturnType<typeof registerWhere> = {},
): Promise<FeedEntry[]> {
  const { feed } = editorialMessages[locale]
  const [{ granted, revoked }, life] = await Promise.all([labelNews(limit, where), lifeNews(limit, where)])
  const about = ({ number, organisation }: { number: string; organisation: { name: string } }) => ({
    path: `/label/verifier/${number}`,
    summary: `${organisation.name}, ${number}`,
  })
  return [
    ...granted.map((label) => ({
      ...about(label),
      id: `label:${label.id}`,
      title: feed.labelGranted(label.title),
      at: label.application.decidedAt ?? noon(label.grantedOn),
    })),
    ...revoked.flatMap((label) =>
      label.revokedOn === null
        ? []
        : [
            {
              ...about(label),
              id: `label-revoked:${label.id}`,
              title: feed.labelRevoked(label.title),
              at: noon(label.revokedOn),
            },
          ],
    ),
    ...life.map((step) => ({
      ...about(step),
      id: `label-step:${step.id}`,
      title: step.isSuspended ? feed.labelSuspended(step.title) : feed.labelRestored(step.title),
      at: step.at,
    })),
  ]
}
