import type { Text } from '~/modules/criteria/rules/text'
import { memberMessages } from '~/modules/members/messages/index'
import { formatList, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import type { LabelCommittee } from '~/platform/permissions'
import { DataTable } from '~/ui/data-table'
import { LinkList } from '~/ui/link-list'
import { decisionMessages } from '../messages/decision'
import { publicMessages } from '../messages/public'
import { appealRules } from '../rules/appeal'
import type { CharterSettings } from '../rules/charter'
import type { InitiativeKind } from '../rules/kinds'
import { fileMonths } from '../rules/retention'
import { charterPath } from '../rules/scheme'

/** A label that takes applications, with what its charter in force sets. */
export type LabelTerms = {
  key: string
  name: Text
  kinds: readonly InitiativeKind[]
  committee: LabelCommittee
  version: number
  settings: CharterSettings
}

const terms = [
  'takes',
  'committee',
  'instruction',
  'completion',
  'validity',
  'appeal',
  'answer',
  'draft',
  'notice',
  'files',
] as const
type Term = (typeof terms)[number]

/** What each term is for a label, said. */
function useTermsOf(): (label: LabelTerms) => Readonly<Record<Term, string>> {
  const locale = useLocale()
  const { settings: said } = useMessages(publicMessages).charter
  const { initiativeKinds } = useMessages(decisionMessages)
  const { roles } = useMessages(memberMessages).words
  const days = (count: number) => said.days(formatNumber(count, locale))
  const months = (count: number) => said.months(formatNumber(count, locale))
  return ({ kinds, committee, settings }) => ({
    takes: formatList(
      kinds.map((kind) => initiativeKinds[kind].toLowerCase()),
      locale,
    ),
    committee: roles[committee],
    instruction: days(settings.instructionDays),
    completion: days(settings.completionDays),
    validity: months(settings.validityMonths),
    appeal: days(appealRules(settings).appealDays),
    answer: days(appealRules(settings).appealDecisionDays),
    draft: days(settings.draftDays),
    notice: days(settings.draftNoticeDays),
    files: months(fileMonths(settings)),
  })
}

/** The terms of each label on offer, side by side, with what they mean: what it takes, who decides, within which times. */
export function ProcedureTerms({ labels }: { labels: readonly LabelTerms[] }) {
  const locale = useLocale()
  const { procedure: messages, charter } = useMessages(publicMessages)
  const termsOf = useTermsOf()
  const told = labels.map((label) => ({ label, said: termsOf(label) }))
  return (
    <>
      <DataTable
        caption={messages.clocksTitle}
        captionHidden
        rows={terms}
        rowKey={(term) => term}
        columns={[
          { key: 'clock', header: messages.clock, rowHeader: true, cell: (term) => charter.settings[term] },
          ...told.map(({ label, said }) => ({
            key: `label-${label.key}`,
            header: labels.length > 1 ? label.name[locale] : messages.length,
            cell: (term: Term) => said[term],
          })),
          { key: 'meaning', header: messages.meaning, cell: (term) => messages.clockMeanings[term] },
        ]}
      />
      <LinkList
        items={labels.map(({ key, name, version }) => ({
          href: charterPath(key),
          title: messages.charterOf(name[locale], version),
        }))}
      />
    </>
  )
}
