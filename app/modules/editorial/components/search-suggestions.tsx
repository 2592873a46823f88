import { useMessages } from '~/platform/i18n/react'
import { LinkList } from '~/ui/link-list'
import { editorialMessages } from '../messages'

const places = [
  ['/label/verifier', 'verify'],
  ['/label/registre', 'register'],
  ['/label/charte', 'charter'],
  ['/territoire', 'territory'],
  ['/aide', 'help'],
  ['/plan-du-site', 'map'],
  ['/contact', 'contact'],
] as const

/** Where to go when a search finds nothing, or has not begun. */
export function SearchSuggestions({ title }: { title?: string }) {
  const { search } = useMessages(editorialMessages)
  return (
    <>
      {title ? <h3>{title}</h3> : null}
      <LinkList items={places.map(([href, key]) => ({ href, title: search.links[key] }))} />
    </>
  )
}
