import { Markdown } from '~/modules/editorial/components/markdown'
import type { MarkdownNode } from '~/modules/editorial/rules/markdown'
import { EventBoard } from '~/modules/events/components/event-board'
import { useMessages } from '~/platform/i18n/react'
import { Bars } from '~/ui/bars'
import { Figures } from '~/ui/figures'
import { publicDebateMessages } from '../messages/public'
import type { Group } from '../rules/panel'

type Props = {
  people: number | null
  departements: readonly Group[]
  ages: readonly Group[]
  genders: readonly Group[]
  method: readonly MarkdownNode[]
}

/** Who was drawn for the panel, and how. */
export function PanelPeople({ people, departements, ages, genders, method }: Props) {
  const { panel } = useMessages(publicDebateMessages)
  const drawn = [
    { key: 'departements', caption: panel.departements, groups: departements },
    { key: 'ages', caption: panel.ages, groups: ages },
    { key: 'genders', caption: panel.genders, groups: genders },
  ].filter(({ groups }) => groups.length > 0)
  if (people === null && drawn.length === 0 && method.length === 0) return <p className="soft">{panel.notYet}</p>
  return (
    <>
      {people === null ? null : <Figures items={[{ value: people, unit: panel.people(people) }]} />}
      {method.length > 0 ? (
        <>
          <h3>{panel.how}</h3>
          <Markdown nodes={method} />
        </>
      ) : null}
      {drawn.map(({ key, caption, groups }) => (
        <Bars
          key={key}
          caption={caption}
          head={{ label: panel.group, value: panel.count }}
          bars={groups.map(({ label, count }) => ({ label, value: count }))}
        />
      ))}
    </>
  )
}

type Sessions = Parameters<typeof EventBoard>[0]['events']
export function PanelSessions({ sessions }: { sessions: Sessions }) {
  const { panel } = useMessages(publicDebateMessages)
  return <EventBoard events={sessions} empty={<p className="soft">{panel.noSession}</p>} />
}
