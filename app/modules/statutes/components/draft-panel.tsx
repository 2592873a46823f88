import { useLocale, useMessages } from '~/platform/i18n/react'
import { fieldId } from '~/ui/field'
import { Anchor } from '~/ui/link'
import { Findings, SidePanel } from '~/ui/side-panel'
import { editorMessages } from '../messages/editor'
import { type DraftSection, sectionOfField } from '../rules/draft/fields'
import type { StatutesProblem } from '../rules/problem'

/** The law beside the form: what must be corrected, with its article, and where. */
export function DraftPanel({
  draftId,
  section,
  problems,
  isReadable,
  live,
}: {
  draftId: string
  /** The page shown; null where the whole draft is read again. */
  section: DraftSection | null
  problems: readonly StatutesProblem[]
  /** False while a field cannot be read: the law is not checked yet. */
  isReadable: boolean
  live: boolean
}) {
  const locale = useLocale()
  const { panel, sections } = useMessages(editorMessages)
  const own = (problem: StatutesProblem) => sectionOfField(problem.path) === section
  const rows = [...problems.filter(own), ...problems.filter((problem) => !own(problem))]
  return (
    <SidePanel
      id="verification"
      live={live}
      title={panel.title(problems.length)}
      lede={`${panel.lede}${live ? ` ${panel.live}` : ''}${isReadable ? '' : ` ${panel.readable}`}`}
    >
      <Findings
        findings={
          problems.length === 0
            ? [
                { id: 'consistent', status: 'met', title: panel.consistent },
                { id: 'lawful', status: 'met', title: panel.lawful },
              ]
            : rows.map((found, index) => {
                const where = sectionOfField(found.path)
                const anchor = `#${fieldId(found.path)}`
                return {
                  id: `${index}${found.path}${found.code}`,
                  status: found.code === 'empty' ? 'missing' : 'not-met',
                  title: sections[where],
                  citation: found.law?.[locale],
                  children: (
                    <>
                      {found.sentence[locale]}{' '}
                      <Anchor
                        href={where === section ? anchor : `/equipe/statuts/${draftId}/${where}${anchor}`}
                        aria-label={panel.correctThis(found.sentence[locale])}
                      >
                        {panel.correct}
                      </Anchor>
                    </>
                  ),
                }
              })
        }
      />
    </SidePanel>
  )
}
