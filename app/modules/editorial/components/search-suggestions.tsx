import { useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
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
      <ul className="link-list">
        {places.map(([href, key]) => (
          <li key={href}>
            <Anchor href={href}>{search.links[key]}</Anchor>
          </li>
        ))}
      </ul>
    </>
  )
}
