import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Button } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { Section } from '~/ui/section'
import { groupMessages } from '../messages/groups'
import type { GroupRole } from '../rules/group'

export type PersonLine = { userId: string; name: string; role: GroupRole; message: string; at: string }

/** Those who are in a group; who leads it entrusts it, and takes somebody out. */
export function GroupPeople({ people, leads }: { people: readonly PersonLine[]; leads: boolean }) {
  const { people: words, roles } = useMessages(groupMessages)
  const locale = useLocale()
  const act = (line: PersonLine, role: string, label: string) => (
    <ActForm values={{ intent: 'role', userId: line.userId, role }}>
      <Button kind="quiet" aria-label={words.actOn(label, line.name)}>
        {label}
      </Button>
    </ActForm>
  )
  return (
    <DataTable
      caption={words.title}
      captionHidden
      rows={people}
      rowKey={({ userId }) => userId}
      columns={[
        { key: 'name', header: words.name, rowHeader: true, cell: ({ name }) => name },
        { key: 'role', header: words.role, cell: ({ role }) => roles[role] },
        { key: 'since', header: words.sinceHead, oneLine: true, cell: ({ at }) => formatDate(new Date(at), locale) },
        ...(leads
          ? [
              {
                key: 'acts',
                header: words.acts,
                cell: (line: PersonLine) => (
                  <div className="actions">
                    {line.role === 'member'
                      ? act(line, 'facilitator', words.entrust)
                      : act(line, 'member', words.takeBack)}
                    {line.role === 'member' ? act(line, 'none', words.remove) : null}
                  </div>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

/** Those who ask to join, with what they say. */
export function GroupRequests({ people }: { people: readonly PersonLine[] }) {
  const { people: words } = useMessages(groupMessages)
  const locale = useLocale()
  if (people.length === 0) return null
  return (
    <Section id="demandes" title={words.requests} tone="stone">
      <ul className="stack">
        {people.map(({ userId, name, message, at }) => (
          <li key={userId}>
            <p>
              <strong>{name}</strong> <span className="soft">{words.asked(formatDate(new Date(at), locale))}</span>
            </p>
            {message === '' ? null : <p>{message}</p>}
            <div className="actions">
              {(['accept', 'decline'] as const).map((answer) => (
                <ActForm key={answer} values={{ intent: 'answer', userId, answer }}>
                  <Button
                    kind={answer === 'accept' ? 'primary' : 'quiet'}
                    aria-label={answer === 'accept' ? words.acceptOf(name) : words.declineOf(name)}
                  >
                    {answer === 'accept' ? words.accept : words.decline}
                  </Button>
                </ActForm>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
