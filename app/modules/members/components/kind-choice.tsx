import { useMessages } from '~/platform/i18n/react'
import { LinkList } from '~/ui/link-list'
import { memberMessages } from '../messages'
import { organisationKinds } from '../rules/organisation'

/** The address of the form of a kind; `back` is where one comes back to afterwards. */
export const kindHref = (kind: string | null, back: string | null): string => {
  const params = new URLSearchParams({
    ...(kind === null ? {} : { nature: kind }),
    ...(back === null ? {} : { retour: back }),
  })
  return params.size === 0 ? '/espace/organisations/nouvelle' : `/espace/organisations/nouvelle?${params.toString()}`
}

/** What the organisation is: one link a kind, so that the page needs no button. */
export function KindChoice({ back }: { back: string | null }) {
  const { words, organisations } = useMessages(memberMessages)
  return (
    <section aria-labelledby="nature">
      <h2 id="nature">{organisations.create.kindQuestion}</h2>
      <LinkList
        items={organisationKinds.map((kind) => ({
          href: kindHref(kind, back),
          title: words.kinds[kind],
          text: organisations.create.kindHints[kind],
        }))}
      />
    </section>
  )
}
