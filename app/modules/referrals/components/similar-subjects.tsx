import { useEffect, useState } from 'react'
import * as z from 'zod/mini'
import { useHref, useMessages } from '~/platform/i18n/react'
import { LinkList } from '~/ui/link-list'
import { similarMessages } from '../messages/similar'

const similarSchema = z.array(z.object({ kind: z.enum(['referral', 'debate']), title: z.string(), url: z.string() }))
export type SimilarSubject = z.infer<typeof similarSchema>[number]
export type SimilarSubjectsProps = {
  similar: readonly SimilarSubject[]
  /** The territory and the file itself, which is not like itself. */
  territory: string
  own: string
}

const pause = 600

/** Referrals and debates on a close subject: as the server found them, and again as the object is typed. */
export function SimilarSubjects({ similar, territory, own }: SimilarSubjectsProps) {
  const messages = useMessages(similarMessages)
  const href = useHref()
  const [found, setFound] = useState(similar)
  const address = href('/saisines/semblables.json')
  useEffect(() => {
    const field = document.querySelector<HTMLInputElement>('input[name="title"]')
    let timer: ReturnType<typeof setTimeout>
    const look = async () => {
      const search = new URLSearchParams({ objet: field?.value ?? '', territoire: territory, sauf: own })
      const response = await fetch(`${address}?${search}`).catch(() => null)
      const read = response?.ok ? similarSchema.safeParse(await response.json()) : null
      if (read?.success) setFound(read.data)
    }
    const onInput = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void look(), pause)
    }
    field?.addEventListener('input', onInput)
    return () => {
      clearTimeout(timer)
      field?.removeEventListener('input', onInput)
    }
  }, [address, territory, own])
  return (
    <section id="semblables" aria-live="polite" aria-labelledby="semblables-titre">
      <h2 id="semblables-titre">{messages.title}</h2>
      {found.length === 0 ? (
        <p className="soft">{messages.none}</p>
      ) : (
        <>
          <p>{messages.lede}</p>
          <LinkList items={found.map(({ kind, title, url }) => ({ href: url, title, text: messages[kind] }))} />
        </>
      )}
    </section>
  )
}
