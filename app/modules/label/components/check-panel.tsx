import { fieldId } from '~/ui/field'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { Findings, SidePanel } from '~/ui/side-panel'
import { formMessages } from '../messages/form'
import type { Panel, PanelRow } from '../rules/form-steps'

export type CheckPanelProps = {
  panel: Panel
  charter: { version: number; inForceFrom: string }
  applicationId: string
  /** The page shown: a link to a field of the same page stays on it. */
  step: string
  /** Scripts run: the panel follows the typing and says so aloud. */
  live: boolean
}

/** The rule beside the form: what is met, what is missing, and where to complete it. */
export function CheckPanel({ panel, charter, applicationId, step, live }: CheckPanelProps) {
  const locale = useLocale()
  const messages = useMessages(formMessages).panel
  // What is missing first, in full: what is met is read again by those who ask for it.
  const findingsOf = (keep: (row: PanelRow) => boolean) =>
    panel.rows.filter(keep).map((row) => ({
      id: row.id,
      status: row.status,
      title: row.title,
      citation: messages.article(row.article),
      children: <Sentence row={row} applicationId={applicationId} step={step} />,
    }))
  return (
    <SidePanel
      id="criteres"
      live
      title={messages.title(panel.met, panel.applicable)}
      lede={`${messages.lede(charter.version, formatDate(charter.inForceFrom, locale))}${live ? ` ${messages.live}` : ''}`}
    >
      <Findings
        findings={[
          ...findingsOf(({ status }) => status !== 'met' && status !== 'needs-judgement'),
          ...findingsOf(({ status }) => status === 'needs-judgement'),
        ]}
      />
      {panel.met > 0 ? (
        <details>
          <summary>{messages.seeMet(panel.met)}</summary>
          <Findings findings={findingsOf(({ status }) => status === 'met')} />
        </details>
      ) : null}
      {panel.judged > 0 ? <p className="soft">{messages.judged(panel.judged)}</p> : null}
      {panel.notApplicable > 0 ? <p className="soft">{messages.notApplicable(panel.notApplicable)}</p> : null}
    </SidePanel>
  )
}

function Sentence({ row, applicationId, step }: { row: PanelRow; applicationId: string; step: string }) {
  const { panel: messages, mandatory } = useMessages(formMessages)
  const importance = row.mandatory ? `${mandatory}. ` : ''
  if (row.status === 'met' || row.status === 'needs-judgement')
    return (
      <>
        {importance}
        {row.reason}
      </>
    )
  const anchor = `#${fieldId(row.place.field)}`
  const href = row.place.step === step ? anchor : `/espace/label/${applicationId}/${row.place.step}${anchor}`
  return (
    <>
      {importance}
      {row.status === 'not-met' ? `${row.reason} ` : ''}
      {row.remedy ?? row.reason}{' '}
      <Anchor href={href} aria-label={messages.completeThis(row.title)}>
        {messages.complete}
      </Anchor>
    </>
  )
}
