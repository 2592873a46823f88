import association from './data/association.json'
import scicSas from './data/scic-sas.json'
import { type Statutes, statutesSchema } from './rules/statutes'

/** The complete examples that ship with the portal: what a draft may begin from. */
export const exampleNames = ['association', 'scic-sas'] as const
export type ExampleName = (typeof exampleNames)[number]

const contents: Readonly<Record<ExampleName, unknown>> = { association, 'scic-sas': scicSas }

export const exampleOf = (name: ExampleName): Statutes => statutesSchema.parse(contents[name])
