import { linesOf } from './lines'
import type { PaperTemplate } from './template'

export type PaperContent = { title: string; sections: Readonly<Record<string, string>> }

/** What does not respect the template: the title, or a section, named. */
export type PaperFault =
  | { at: 'title'; code: 'title-missing' }
  | { at: 'title'; code: 'title-long'; most: number; used: number }
  | { at: string; code: 'section-missing' }
  | { at: string; code: 'section-long'; most: number; used: number }

/** How long each section is, and how long it may be. */
export const measures = (template: PaperTemplate, { sections }: PaperContent) =>
  template.sections.map(({ id, title, lines }) => ({
    ...{ id, title, most: lines },
    used: linesOf(sections[id] ?? '', template.charactersPerLine),
  }))

/**
 * Everything in which a paper does not respect its template, in the order of its sections; none where it may be sent. The
 * same rule shows beside the form, refuses at the submission, and is on the public page.
 */
export function faultsOf(template: PaperTemplate, content: PaperContent): PaperFault[] {
  const faults: PaperFault[] = []
  const title = [...content.title.trim()].length
  if (title === 0) faults.push({ at: 'title', code: 'title-missing' })
  else if (title > template.titleCharacters)
    faults.push({ at: 'title', code: 'title-long', most: template.titleCharacters, used: title })
  for (const { id, most, used } of measures(template, content)) {
    const isRequired = template.sections.find((section) => section.id === id)?.isRequired === true
    if (used === 0 && isRequired) faults.push({ at: id, code: 'section-missing' })
    else if (used > most) faults.push({ at: id, code: 'section-long', most, used })
  }
  return faults
}
