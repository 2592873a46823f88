import { readFileSync } from 'node:fs'
import { type Statutes, statutesSchema } from '../../statutes/rules/statutes'

const read = (name: string): Statutes =>
  statutesSchema.parse(JSON.parse(readFileSync(new URL(`../../statutes/data/${name}`, import.meta.url), 'utf8')))

/** The two examples that ship, as the rules of memberships read them. */
export const testScic = read('scic-sas.json')
export const testAssociation = read('association.json')
