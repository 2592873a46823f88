import type { ReactNode } from 'react'
import { useMessages } from '~/platform/i18n/react'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { Steps } from '~/ui/steps'
import { editorMessages } from '../messages/editor'
import { draftSections, sectionOfField } from '../rules/draft/fields'
import type { StatutesProblem } from '../rules/problem'

/** The way through a draft: its pages, then reading it again. A page without a problem is behind. */
export function DraftFrame({
  id,
  title,
  name,
  current,
  problems,
  children,
}: {
  id: string
  title: string
  /** Of the draft. */
  name: string
  current: string
  problems: readonly Pick<StatutesProblem, 'path'>[]
  children: ReactNode
}) {
  const messages = useMessages(editorMessages)
  const wrong = new Set(problems.map(({ path }) => sectionOfField(path)))
  return (
    <Wrap>
      <PageTitle
        size="compact"
        kicker={name}
        title={title}
        back={[
          { href: '/equipe', label: messages.team.back },
          { href: '/equipe/statuts', label: messages.team.title },
        ]}
        before={
          <Steps
            label={messages.steps}
            steps={[
              ...draftSections.map((section) => ({
                label: messages.sections[section],
                state:
                  section === current
                    ? ('current' as const)
                    : wrong.has(section)
                      ? ('upcoming' as const)
                      : ('done' as const),
                href: `/equipe/statuts/${id}/${section}`,
              })),
              {
                label: messages.review,
                state: current === 'relire' ? ('current' as const) : ('upcoming' as const),
                href: `/equipe/statuts/${id}/relire`,
              },
            ]}
          />
        }
      />
      {children}
    </Wrap>
  )
}
