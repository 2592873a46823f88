import { readFileSync } from 'node:fs'
import { type Read } from '../../criteria/rules/read-book'
import { readReferralFile, readReferralRules } from './read-rules'

const data = (name: string): unknown => JSON.parse(readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8'))

const accept = <T>(read: Read<T>): T => {
  if ('ok' in read) return read.ok
  throw new Error(read.problems.map(({ path, code }) => `${path} ${code}`).join('\n'))
}

export const shippedJson = {
  rules: data('rules-1.json'),
  complete: data('examples/complete-referral.json'),
  incomplete: data('examples/incomplete-referral.json'),
}
export const shipped = {
  rules: accept(readReferralRules(shippedJson.rules)),
  complete: accept(readReferralFile(shippedJson.complete)),
  incomplete: accept(readReferralFile(shippedJson.incomplete)),
}
