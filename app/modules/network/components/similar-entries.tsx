import { useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { proposeMessages } from '../messages/propose'

export type SimilarEntry = { title: string; path: string; place: string }

/** Entries that look like the one being written: opened beside, so that what was typed stays. */
export function SimilarEntries({ entries }: { entries: readonly SimilarEntry[] }) {
  const messages = useMessages(proposeMessages)
  return (
    <section className="similar" aria-labelledby="semblables">
      <h2 id="semblables">{messages.similarTitle}</h2>
      <p>{messages.similarLede}</p>
      <ul>
        {entries.map(({ title, path, place }) => (
          <li key={path}>
            <Anchor href={path} target="_blank" rel="noreferrer">
              {title}
            </Anchor>{' '}
            {place ? <span className="soft">{place}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
