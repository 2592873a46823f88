import { formatDate, formatNumber, formatSize } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { DefinitionList } from '~/ui/definition-list'
import { Anchor } from '~/ui/link'
import { Section } from '~/ui/section'
import { Findings } from '~/ui/side-panel'
import type { Status } from '../../criteria/rules/report'
import { referralPublicMessages } from '../messages/referral-public'
import { type CommitmentState, requesterLabels } from '../rules/facts'
import type { RequesterKind } from '../rules/referral'
import type { State } from '../rules/states'
import { SignatureBars, type ShownCollection } from './signature-bars'

type Facts = {
  requesterKind: RequesterKind
  organisation: string | null
  submittedAt: string | null
  rulesVersion: number
}

/** Who refers, when, under which rules. */
export function FileFacts({ file }: { file: Facts }) {
  const locale = useLocale()
  const messages = useMessages(referralPublicMessages).file
  const label = requesterLabels[file.requesterKind][locale]
  const { requesterKind } = file
  const own =
    requesterKind === 'residents' || requesterKind === 'assembly' || requesterKind === 'team'
      ? messages[requesterKind]
      : label
  return (
    <DefinitionList
      items={[
        { term: messages.requester, value: file.organisation ? `${file.organisation}, ${label}` : own },
        ...(file.submittedAt
          ? [{ term: messages.submittedOn, value: formatDate(new Date(file.submittedAt), locale) }]
          : []),
        {
          term: messages.rules,
          value: <Anchor href="/saisir#regles">{messages.rulesVersion(file.rulesVersion)}</Anchor>,
        },
      ]}
    />
  )
}

type Commitment = {
  authority: string
  state: CommitmentState
  askedOn: string
  signatory: string
  function: string
  reason: string
  answeredOn: string | null
  fileId: string | null
}

/** The commitment or its refusal, published either way. */
export function FileCommitment({ commitment }: { commitment: Commitment | null }) {
  const locale = useLocale()
  const messages = useMessages(referralPublicMessages).file
  const { commitmentStates: states } = messages
  const said = () => {
    if (!commitment || commitment.state === 'none') return states.none
    const { authority, state, askedOn, answeredOn } = commitment
    return states[state](authority, formatDate(state === 'asked' ? askedOn : (answeredOn ?? askedOn), locale))
  }
  return (
    <Section id="engagement" title={messages.commitment} tone="stone">
      <p>{said()}</p>
      {commitment?.signatory ? <p>{messages.by(commitment.signatory, commitment.function)}</p> : null}
      {commitment?.reason ? (
        <blockquote className="prose">
          {commitment.reason.split('\n').map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </blockquote>
      ) : null}
      {commitment?.fileId ? (
        <p>
          <a href={`/fichiers/${commitment.fileId}`}>{messages.commitmentDocument}</a>
        </p>
      ) : null}
    </Section>
  )
}

/** The documents attached. */
export function FileDocuments({ documents }: { documents: readonly { id: string; title: string; size: number }[] }) {
  const locale = useLocale()
  const messages = useMessages(referralPublicMessages).file
  return (
    <Section id="documents" title={messages.documents}>
      {documents.length === 0 ? <p className="soft">{messages.noDocuments}</p> : null}
      <ul className="attached">
        {documents.map(({ id, title, size }) => (
          <li key={id}>
            <a href={`/fichiers/${id}`}>{title}</a> <span className="soft">{formatSize(size, locale)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

type Check = {
  isKept: boolean
  checkedOn: string
  findings: readonly { id: string; status: Status; title: string; citation: string; reason: string }[]
}

/** The check, rule by rule, as the portal made it. */
export function FileCheck({ check }: { check: Check }) {
  const locale = useLocale()
  const messages = useMessages(referralPublicMessages).file
  if (check.findings.length === 0) return null
  return (
    <Section
      id="verification"
      title={messages.check}
      lede={<p>{check.isKept ? messages.checkLede(formatDate(check.checkedOn, locale)) : messages.checkNow}</p>}
      tone="stone"
    >
      <Findings
        findings={check.findings.map(({ id, status, title, citation, reason }) => ({
          ...{ id, status, title, citation },
          children: reason,
        }))}
      />
    </Section>
  )
}

type Signed = {
  file: { number: string; state: State; names: { names: readonly string[]; unnamed: number } }
  collection: ShownCollection & { isForgotten: boolean }
}

/** Signatures on line and on paper, and those who chose to be named. */
export function FileSignatures({ file, collection }: Signed) {
  const locale = useLocale()
  const messages = useMessages(referralPublicMessages).file
  const { names, unnamed } = file.names
  return (
    <Section
      id="signatures"
      title={messages.signatures}
      tone="stone"
      action={
        file.state === 'collecting-signatures' ? (
          <ButtonLink kind="secondary" href={`/saisines/${file.number}/signer`}>
            {messages.sign}
          </ButtonLink>
        ) : null
      }
    >
      <SignatureBars collection={collection} />
      {names.length > 0 ? (
        <>
          <h3>{messages.names}</h3>
          <p>{names.join(', ')}</p>
        </>
      ) : null}
      {unnamed > 0 ? <p className="soft">{messages.unnamed(unnamed, formatNumber(unnamed, locale))}</p> : null}
      {collection.isForgotten ? <p className="soft">{messages.forgotten}</p> : null}
    </Section>
  )
}
