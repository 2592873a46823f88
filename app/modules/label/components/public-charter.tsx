import { describe } from '~/modules/criteria/rules/describe'
import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { capital } from '~/platform/pure/capital'
import { CopyValue } from '~/ui/code-block'
import { DataTable } from '~/ui/data-table'
import { DefinitionList } from '~/ui/definition-list'
import { Filters } from '~/ui/filters'
import { Anchor } from '~/ui/link'
import { Prose, Section } from '~/ui/section'
import { Select } from '~/ui/select'
import { kindWord } from '../forms-register'
import { decisionMessages } from '../messages/decision'
import { publicMessages } from '../messages/public'
import type { Charter } from '../rules/charter'
import { type ApplicantKind, applicantKinds, type InitiativeKind, initiativeKinds } from '../rules/kinds'
import { charterLabels } from '../rules/labels'
import { charterPath, firstScheme } from '../rules/scheme'
import { PublicCriterion } from './public-criterion'

export type CharterChoice = { applicant: ApplicantKind | ''; initiative: InitiativeKind | '' }

const concerns = ({ applicant, initiative }: CharterChoice, { appliesTo }: Charter['criteria'][number]): boolean =>
  (applicant === '' || appliesTo.applicants.includes(applicant)) &&
  (initiative === '' || appliesTo.initiatives.includes(initiative))

/** The form that narrows the charter to what concerns the reader; the address keeps the choice. */
export function CharterFilter({
  action,
  scheme,
  choice,
  charter,
}: {
  action: string
  scheme: string
  choice: CharterChoice
  charter: Charter
}) {
  const messages = useMessages(publicMessages).charter
  const words = useMessages(decisionMessages)
  const shown = charter.criteria.filter((criterion) => concerns(choice, criterion)).length
  return (
    <>
      <Filters
        action={action}
        label={messages.filterLegend}
        submitLabel={messages.show}
        keep={{ label: scheme === firstScheme ? undefined : scheme }}
      >
        <Select
          name="candidat"
          label={messages.applicant}
          placeholder={messages.everyApplicant}
          defaultValue={choice.applicant}
          options={applicantKinds.map((value) => ({ value, label: words.applicantKinds[value] }))}
        />
        <Select
          name="nature"
          label={messages.initiative}
          placeholder={messages.everyInitiative}
          defaultValue={choice.initiative && kindWord(choice.initiative)}
          options={initiativeKinds.map((kind) => ({ value: kindWord(kind), label: words.initiativeKinds[kind] }))}
        />
      </Filters>
      <p className="soft">{messages.shown(shown, charter.criteria.length)}</p>
    </>
  )
}

/** Every article with its criteria, each under an anchor of its own. */
export function CharterArticles({ charter, choice }: { charter: Charter; choice: CharterChoice }) {
  const locale = useLocale()
  const messages = useMessages(publicMessages).charter
  const labels = charterLabels(charter)
  return (
    <>
      {charter.articles.map(({ id, number, title, text }) => {
        const own = charter.criteria.filter(({ article }) => article === id)
        const shown = own.filter((criterion) => concerns(choice, criterion))
        return (
          <section
            key={id}
            id={`article-${number}`}
            className="stack-large"
            aria-labelledby={`article-${number}-titre`}
          >
            <h2 id={`article-${number}-titre`}>{messages.articleTitle(number, title[locale])}</h2>
            <p className="lede">{text[locale]}</p>
            {shown.map((criterion) => (
              <PublicCriterion key={criterion.id} criterion={criterion} labels={labels} />
            ))}
            {shown.length === 0 ? (
              <p className="soft">{own.length > 0 ? messages.noCriterion : messages.noOwnCriterion}</p>
            ) : null}
          </section>
        )
      })}
    </>
  )
}

/** What is needed in the end, and the terms. */
export function CharterConditions({ charter }: { charter: Charter }) {
  const locale = useLocale()
  const messages = useMessages(publicMessages).charter
  const number = (value: number) => formatNumber(value, locale)
  const { settings, eligibility } = charter
  const labels = charterLabels(charter)()
  const sentence = (text: string) => `${capital(text)}.`
  return (
    <>
      <Section id="attribution" title={messages.eligibilityTitle} lede={messages.eligibilityLede} tone="stone">
        <Prose>
          <ul>
            <li>{messages.eligibilityMandatory}</li>
            {eligibility.map(({ id, condition }) => (
              <li key={id}>{sentence(describe(condition, labels, locale))}</li>
            ))}
          </ul>
        </Prose>
      </Section>
      <Section id="delais" title={messages.settingsTitle}>
        <DefinitionList
          items={[
            { term: messages.settings.instruction, value: messages.settings.days(number(settings.instructionDays)) },
            { term: messages.settings.completion, value: messages.settings.days(number(settings.completionDays)) },
            { term: messages.settings.draft, value: messages.settings.days(number(settings.draftDays)) },
            { term: messages.settings.notice, value: messages.settings.days(number(settings.draftNoticeDays)) },
            { term: messages.settings.validity, value: messages.settings.months(number(settings.validityMonths)) },
          ]}
        />
      </Section>
    </>
  )
}

export type VersionRow = { version: number; inForceFrom: string; contentHash: string; isCurrent: boolean }

/** The versions adopted, and the exact bytes of the one being read. */
export function CharterVersions({
  scheme,
  version,
  hash,
  versions,
}: {
  scheme: string
  version: number
  hash: string
  versions: readonly VersionRow[]
}) {
  const locale = useLocale()
  const messages = useMessages(publicMessages).charter
  return (
    <>
      <Section id="versions" title={messages.versionsTitle}>
        <DataTable
          caption={messages.versionsTitle}
          captionHidden
          rows={versions}
          rowKey={(row) => String(row.version)}
          columns={[
            {
              key: 'version',
              header: messages.version,
              rowHeader: true,
              cell: (row) => (
                <>
                  <Anchor
                    href={charterPath(scheme, `/${row.version}`)}
                  >{`${messages.version}\u00a0${row.version}`}</Anchor>
                  {row.isCurrent ? <span className="soft"> ({messages.current})</span> : null}
                </>
              ),
            },
            { key: 'from', header: messages.from, cell: (row) => formatDate(row.inForceFrom, locale) },
            { key: 'hash', header: messages.fingerprint, cell: (row) => <code>{row.contentHash.slice(0, 12)}…</code> },
          ]}
        />
      </Section>
      <Section id="fichier" title={messages.dataTitle} tone="stone">
        <Prose>
          <p>{messages.data}</p>
          <p>
            <a href={charterPath(scheme, `/${version}.json`)} download={`charte-${version}.json`}>
              {messages.download(version)}
            </a>
          </p>
        </Prose>
        <CopyValue name="empreinte" label={messages.hashLabel} value={hash} />
      </Section>
    </>
  )
}
