import { useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { profileMessages } from '../messages/profiles'

export type ListedPerson = {
  name: string
  path: string
  headline: string
  place: string
  skills: readonly string[]
  isDemonstration: boolean
}

/** People by name: what they say of themselves in a line, where, and what they know how to do. */
export function PeopleList({ people, level = 2 }: { people: readonly ListedPerson[]; level?: 2 | 3 }) {
  const messages = useMessages(profileMessages)
  const Heading = `h${level}` as const
  return (
    <ul className="entry-list">
      {people.map(({ name, path, headline, place, skills, isDemonstration }) => (
        <li key={path}>
          <Heading>
            <Anchor href={path}>{name}</Anchor>
          </Heading>
          {headline ? <p>{headline}</p> : null}
          <p className="soft small">
            {[place, ...skills.slice(0, 3), isDemonstration ? messages.demonstration : ''].filter(Boolean).join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  )
}
