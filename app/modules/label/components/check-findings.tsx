import { useMessages } from '~/platform/i18n/react'
import { Findings, SidePanel } from '~/ui/side-panel'
import { formMessages } from '../messages/form'
import type { Panel } from '../../criteria/rules/panel'

/** A stored report, as it was made: nothing to complete, so nothing leads elsewhere. */
export function CheckFindings({ panel, title, lede }: { panel: Panel; title: string; lede?: string }) {
  const messages = useMessages(formMessages).panel
  return (
    <SidePanel title={title} lede={lede} level={3}>
      <p>
        <strong>{messages.title(panel.met, panel.applicable)}</strong>
      </p>
      <Findings
        findings={panel.rows.map(({ id, status, title: statement, article, reason }) => ({
          id,
          status,
          title: statement,
          citation: messages.article(article),
          children: reason,
        }))}
      />
    </SidePanel>
  )
}
