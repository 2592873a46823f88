import { fieldId } from '~/ui/field'
import { useMessages } from '~/platform/i18n/react'
import { Fold } from '~/ui/fold'
import { Kept } from '~/ui/kept'
import { Anchor } from '~/ui/link'
import { FindingItem, SidePanel } from '~/ui/side-panel'
import { formMessages } from '../messages/form'
import type { Panel, PanelRow } from '../../criteria/rules/panel'

export type CheckPanelProps = {
  panel: Panel
  /** Which text it is, in a sentence. */
  lede: string
  /** Address of the file's form, under which its pages are. */
  path: string
  /** The page shown: a link to a field of the same page stays on it. */
  step: string
  /** Scripts run: the panel follows the typing and says so aloud. */
  live: boolean
}

/** The rule beside the form: what is met, what is missing, and where to complete it. */
export function CheckPanel({ panel, lede, path, step, live }: CheckPanelProps) {
  const messages = useMessages(formMessages).panel
  // What is missing first, in full: what is met is read again by those who ask for it.
  const list = (rows: readonly PanelRow[]) => (
    <ul className="findings">
      {rows.map((row) => (
        <Kept key={row.id} of={PanelFinding} props={{ row, href: hrefOf(row, path, step) }} />
      ))}
    </ul>
  )
  const rowsOf = (keep: (row: PanelRow) => boolean) => panel.rows.filter(keep)
  const toComplete = rowsOf(({ status }) => status !== 'met' && status !== 'needs-judgement')
  const toJudge = rowsOf(({ status }) => status === 'needs-judgement')
  return (
    <SidePanel
      id="criteres"
      live
      title={messages.title(panel.met, panel.applicable)}
      lede={`${lede}${live ? ` ${messages.live}` : ''}`}
    >
      {toComplete.length + toJudge.length > 0 ? (
        // On a phone the panel follows the form: its count first, what is missing for who asks.
        <Fold title={messages.seeMissing(toComplete.length, toJudge.length)} onNarrow>
          {list([...toComplete, ...toJudge])}
        </Fold>
      ) : null}
      {panel.met > 0 ? (
        <details>
          <summary>{messages.seeMet(panel.met)}</summary>
          {list(rowsOf(({ status }) => status === 'met'))}
        </details>
      ) : null}
      {panel.judged > 0 ? <p className="soft">{messages.judged(panel.judged)}</p> : null}
      {panel.notApplicable > 0 ? <p className="soft">{messages.notApplicable(panel.notApplicable)}</p> : null}
    </SidePanel>
  )
}

/** Where what is missing is completed; null where nothing is. */
function hrefOf({ place }: PanelRow, path: string, step: string): string | null {
  if (!place) return null
  const anchor = `#${fieldId(place.field)}`
  return place.step === step ? anchor : `${path}/${place.step}${anchor}`
}

function PanelFinding({ row, href }: { row: PanelRow; href: string | null }) {
  const { panel: messages, mandatory } = useMessages(formMessages)
  return (
    <FindingItem status={row.status} title={row.title} citation={messages.article(row.article)}>
      {row.mandatory ? `${mandatory}. ` : ''}
      {href === null ? (
        row.reason
      ) : (
        <>
          {row.status === 'not-met' ? `${row.reason} ` : ''}
          {row.remedy ?? row.reason}{' '}
          <Anchor href={href} aria-label={messages.completeThis(row.title)}>
            {messages.complete}
          </Anchor>
        </>
      )}
    </FindingItem>
  )
}
