import type { Text } from '~/modules/criteria/rules/text'
import { formatDate, formatInstant, formatNumber } from '~/platform/i18n/format'
import { useHref, useLocale, useMessages } from '~/platform/i18n/react'
import { Button } from '~/ui/button'
import { type Definition, DefinitionList } from '~/ui/definition-list'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Prose, Section, Wrap } from '~/ui/section'
import { TextField } from '~/ui/text-field'
import { decisionMessages } from '../messages/decision'
import { publicMessages } from '../messages/public'
import { schemeMessages } from '../messages/schemes'
import { departementWithCode } from '../rules/departements'
import { dayOfValidity, type Validity } from '../rules/certificate'
import type { ApplicantKind, InitiativeKind } from '../rules/kinds'
import { charterPath } from '../rules/scheme'

/** A number to verify; posts nothing, so that its answer has an address. */
export function VerifyForm({ typed, error }: { typed: string; error?: string | null }) {
  const messages = useMessages(publicMessages).verify
  const href = useHref()
  return (
    <form method="get" action={href('/label/verifier')} role="search" noValidate>
      <TextField
        name="numero"
        label={messages.field}
        defaultValue={typed}
        error={error}
        length="medium"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        large
      />
      <div className="actions">
        <Button>{messages.submit}</Button>
      </div>
    </form>
  )
}

/** Where no label bears the number: it may be mistyped, or forged. */
export function UnknownLabel({ typed, back }: { typed: string; back: readonly { href: string; label: string }[] }) {
  const messages = useMessages(publicMessages).verify
  return (
    <Wrap>
      <PageTitle
        title={messages.unknownTitle}
        back={back}
        lede={typed ? messages.unknown(typed) : messages.unknownShort}
      />
      <Notice kind="warning">
        <p>{messages.forged}</p>
        <p>
          <Anchor href="/contact">{messages.report}</Anchor>
        </p>
      </Notice>
      <h2>{messages.tryAgain}</h2>
      <VerifyForm typed={typed} />
    </Wrap>
  )
}

export type JournalLine = { seq: number; at: string; hash: string }
export type VerifiedLabel = {
  scheme: string
  schemeName: Text
  number: string
  title: string
  initiativeKind: InitiativeKind
  organisation: { name: string; kind: ApplicantKind }
  departement: string | null
  grantedOn: string
  validUntil: string
  revokedOn: string | null
  revocationReason: string | null
  suspendedOn: string | null
  suspensionReason: string | null
  withPlan: boolean
  validity: Validity
  applicationNumber: string | null
  submittedAt: string | null
  charterVersion: number
  criteria: { met: number; applicable: number } | null
  lines: { decision: JournalLine | null; revocation: JournalLine | null }
}

/** Why a label is suspended or was withdrawn, where it is so. */
export function StandingReason({
  label: { validity, revocationReason, suspensionReason },
}: {
  label: Pick<VerifiedLabel, 'validity' | 'revocationReason' | 'suspensionReason'>
}) {
  const messages = useMessages(publicMessages).verify
  const isRevoked = validity === 'revoked'
  const reason = isRevoked ? revocationReason : validity === 'suspended' ? suspensionReason : null
  if (!reason) return null
  return (
    <Notice
      kind={isRevoked ? 'error' : 'warning'}
      title={isRevoked ? messages.revocationReason : messages.suspensionReason}
    >
      {reason.split('\n').map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </Notice>
  )
}

type VerifyMessages = { sentences: Record<Validity, (date: string) => string> }
/** What a label is worth, in a sentence. */
export function validitySentence(
  { sentences }: VerifyMessages,
  label: Pick<VerifiedLabel, 'validity' | 'grantedOn' | 'validUntil' | 'revokedOn' | 'suspendedOn'>,
  date: (day: string) => string,
): string {
  return sentences[label.validity](date(dayOfValidity(label, label.validity)))
}

/** For what, to whom, since when, until when; then what it rests on, and how to check that. */
export function VerifiedFacts({ label }: { label: VerifiedLabel }) {
  const locale = useLocale()
  const messages = useMessages(publicMessages).verify
  const words = useMessages(decisionMessages)
  const labels = useMessages(schemeMessages)
  const date = (day: string) => formatDate(day, locale)
  const { organisation, applicationNumber, submittedAt, criteria, revokedOn, suspendedOn, validity } = label
  const what: Definition[] = [
    { term: labels.label, value: label.schemeName[locale] },
    { term: messages.initiative, value: label.title },
    { term: messages.kind, value: words.initiativeKinds[label.initiativeKind] },
    {
      term: messages.organisation,
      value: `${organisation.name} (${words.applicantKinds[organisation.kind].toLowerCase()})`,
    },
    ...(label.departement ? [{ term: messages.seat, value: departementWithCode(label.departement) }] : []),
    { term: messages.granted, value: date(label.grantedOn) },
    {
      term: validity === 'expired' || validity === 'revoked' ? messages.expiredOn : messages.until,
      value: date(label.validUntil),
    },
    ...(validity === 'suspended' && suspendedOn ? [{ term: messages.suspendedOn, value: date(suspendedOn) }] : []),
    ...(revokedOn ? [{ term: messages.revokedOn, value: date(revokedOn) }] : []),
    { term: messages.plan, value: label.withPlan ? messages.planYes : messages.planNo },
  ]
  const why: Definition[] = [
    ...(applicationNumber && submittedAt
      ? [
          {
            term: messages.application,
            value: messages.applicationValue(applicationNumber, formatDate(new Date(submittedAt), locale)),
          },
        ]
      : []),
    { term: messages.decidedBy, value: messages.decidedByValue },
    {
      term: messages.charter,
      value: (
        <Anchor href={charterPath(label.scheme, `/${label.charterVersion}`)}>
          {messages.charterValue(label.charterVersion)}
        </Anchor>
      ),
    },
    ...(criteria
      ? [{ term: messages.criteria, value: messages.criteriaValue(criteria.met, criteria.applicable) }]
      : []),
  ]
  return (
    <>
      <Section id="objet" title={messages.forTitle}>
        <DefinitionList items={what} />
      </Section>
      <Section id="fondement" title={messages.why} tone="stone">
        <DefinitionList items={why} />
      </Section>
    </>
  )
}

export function JournalTrace({ lines }: { lines: VerifiedLabel['lines'] }) {
  const locale = useLocale()
  const messages = useMessages(publicMessages).verify
  const said = [
    ...(lines.decision ? [{ line: lines.decision, say: messages.lineDecision }] : []),
    ...(lines.revocation ? [{ line: lines.revocation, say: messages.lineRevocation }] : []),
  ]
  return (
    <Section id="journal" title={messages.traceTitle}>
      <Prose>
        <p>{messages.trace}</p>
        {said.length === 0 ? <p>{messages.noLine}</p> : null}
      </Prose>
      {said.length > 0 ? (
        <DefinitionList
          items={said.map(({ line, say }) => ({
            term: say(formatNumber(line.seq, locale), formatInstant(new Date(line.at), locale)),
            value: <code>{line.hash}</code>,
          }))}
        />
      ) : null}
      <p>
        <Anchor href="/journal">{messages.seeJournal}</Anchor>
      </p>
    </Section>
  )
}
