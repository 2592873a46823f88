import { declarationPath } from './declaration'

export const foundDeclarationKind = 'declaration'

/** A declaration as search finds it. */
export const foundDeclaration = ({
  slug,
  title,
  summary,
  text,
}: {
  slug: string
  title: string
  summary: string
  text: string
}) => ({
  url: declarationPath({ slug }),
  title,
  body: `${summary} ${text}`,
})
