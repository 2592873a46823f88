import { createHash, createHmac } from 'node:crypto'
import { receiptOf } from '~/modules/governance/rules/receipt'
import { env } from '~/platform/env.server'
import { mailboxOf, normaliseAddress } from '~/platform/pure/mail-address'

const seal = (purpose: string, text: string): string =>
  createHmac('sha256', env().sessionSecret).update(`${purpose}\n${text}`).digest('base64url')

/** What is kept of a mailbox, so that it votes once: with the portal's secret, so that a list of addresses finds none in a copy. */
export const mailboxSeal = (votationId: string, address: string): string =>
  seal('votation-mailbox', `${votationId}\n${mailboxOf(normaliseAddress(address))}`)
export const identifierSeal = (votationId: string, identifier: string): string =>
  seal('votation-identifier', `${votationId}\n${identifier}`)
export const codeSeal = (votationId: string, identifier: string, code: string): string =>
  seal('votation-code', `${votationId}\n${identifier}\n${code}`)
/** The link of a line of the list: from what its holder was sent, so that it is found again by typing it again. */
export const listToken = (votationId: string, identifier: string, code: string): string =>
  seal('votation-list-link', `${votationId}\n${identifier}\n${code}`)
export const blockSeal = (votationId: string, block: string): string =>
  seal('votation-block', `${votationId}\n${block}`).slice(0, 16)

/**
 * Ties a ballot to the link of its own voter, who alone may change it. The link is kept nowhere (its digest is), so that
 * nothing in the database, nor the portal's secret, leads from a ballot to a voter.
 */
export const ballotSeal = (token: string, code: string): string =>
  createHash('sha256').update(`votation-ballot\n${token}\n${code}`).digest('base64url')

/** The id of a ballot in a question's box, from the one code that its voter keeps: another for each question, so that nobody joins them. */
export const ballotCode = (questionId: string, code: string): string =>
  receiptOf(createHash('sha256').update(`${questionId}\n${code}`).digest().subarray(0, 16))
