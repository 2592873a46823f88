import * as z from 'zod/mini'

/** A part of every paper of a debate: what is asked there, and how many lines it has at most. */
export type PaperSection = { id: string; title: string; help: string; lines: number; isRequired: boolean }

/**
 * The form that all the papers of a debate have, kept in its stage's settings. A line is so many characters at most, cut
 * between words, as the page and the PDF show it: the same measure for everyone, whatever their screen.
 */
export type PaperTemplate = { charactersPerLine: number; titleCharacters: number; sections: readonly PaperSection[] }

export const templateLimits = { sections: 12, lines: 200 } as const

const section = z.object({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/)),
  title: z.string().check(z.minLength(1), z.maxLength(120)),
  help: z.string().check(z.maxLength(400)),
  lines: z.int().check(z.minimum(1), z.maximum(templateLimits.lines)),
  isRequired: z.boolean(),
})

export const paperTemplateSchema = z.object({
  charactersPerLine: z.int().check(z.minimum(40), z.maximum(140)),
  titleCharacters: z.int().check(z.minimum(20), z.maximum(200)),
  sections: z.array(section).check(
    z.minLength(1),
    z.maxLength(templateLimits.sections),
    z.refine((list) => new Set(list.map(({ id }) => id)).size === list.length),
  ),
})

/** What a debate begins with: two pages, of which the team changes titles and lengths before the first paper is sent. */
export const usualTemplate: PaperTemplate = {
  charactersPerLine: 90,
  titleCharacters: 100,
  sections: [
    {
      id: 'qui',
      title: 'Qui nous sommes',
      help: 'L’organisation, ce qu’elle fait, qui elle représente, comment ce cahier a été écrit et adopté.',
      lines: 8,
      isRequired: true,
    },
    {
      id: 'constats',
      title: 'Ce que nous constatons',
      help: 'Les faits, avec leurs sources. Ce que vous savez par votre pratique.',
      lines: 25,
      isRequired: true,
    },
    {
      id: 'position',
      title: 'Notre position',
      help: 'Ce que vous répondez à la question du débat.',
      lines: 20,
      isRequired: true,
    },
    {
      id: 'propositions',
      title: 'Ce que nous proposons',
      help: 'Qui devrait faire quoi, et quand. Ce à quoi vous vous engagez vous-mêmes.',
      lines: 25,
      isRequired: true,
    },
    {
      id: 'desaccords',
      title: 'Ce dont nous ne sommes pas d’accord entre nous',
      help: 'Les points sur lesquels vos membres ne sont pas unanimes.',
      lines: 8,
      isRequired: false,
    },
  ],
}

const kept = z.object({ paperTemplate: paperTemplateSchema })

/** The template in a stage's settings; the usual one where they hold none. */
export function templateOf(settings: string): PaperTemplate {
  let value: unknown
  try {
    value = JSON.parse(settings)
  } catch {
    return usualTemplate
  }
  const found = kept.safeParse(value)
  return found.success ? found.data.paperTemplate : usualTemplate
}

/** A template that was frozen with a paper. */
export const readTemplate = (text: string): PaperTemplate => paperTemplateSchema.parse(JSON.parse(text))
