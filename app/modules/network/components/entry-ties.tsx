import { useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { entryPageMessages } from '../messages/entry-page'

export type Tie = { title: string; path: string; note: string }
export const tieGroups = [
  'methods',
  'practicesOf',
  'practices',
  'resources',
  'people',
  'events',
  'groups',
  'communities',
  'labels',
] as const
export type TieGroup = (typeof tieGroups)[number]
export type Ties = Partial<Record<TieGroup, readonly Tie[]>>

/** What an entry is tied to: each kind under its title, none where there is nothing. */
export function EntryTies({ ties }: { ties: Ties }) {
  const messages = useMessages(entryPageMessages)
  return (
    <>
      {tieGroups.map((group) => {
        const tied = ties[group] ?? []
        return tied.length === 0 ? null : (
          <section key={group}>
            <h2>{messages[group]}</h2>
            <ul className="link-list">
              {tied.map(({ title, path, note }) => (
                <li key={path}>
                  <Anchor href={path}>{title}</Anchor> {note ? <span className="soft">{note}</span> : null}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
