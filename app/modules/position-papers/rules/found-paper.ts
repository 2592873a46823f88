import { paperPath } from './paper-paths'

type Found = {
  slug: string
  number: number
  title: string
  organisation: string
  sections: Readonly<Record<string, string>>
}

/** A published paper as search finds it. */
export const foundPaper = ({ slug, number, title, organisation, sections }: Found) => ({
  url: paperPath({ slug }, number),
  title,
  body: [organisation, ...Object.values(sections)].join(' '),
})
export const foundPaperKind = 'position-paper'
