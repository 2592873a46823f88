import * as z from 'zod/mini'
import type { Figures } from './rules/figures'
import type { Report } from './rules/report'

// What is kept as text is read again by these, so that a row written by hand cannot pass for a report.

const whole = z.int().check(z.minimum(0))

const report = z.object({
  synthesis: z.string(),
  participation: z.string(),
  minority: z.string(),
  garants: z.string(),
  recommendations: z.array(
    z.object({
      number: z.int().check(z.minimum(1)),
      title: z.string(),
      text: z.string(),
      addressees: z.array(z.string()),
      sources: z.array(whole),
    }),
  ),
})

const place = z.object({
  code: z.string(),
  name: z.string(),
  population: whole,
  contributions: whole,
  communes: whole,
  reached: whole,
})
const figures = z.object({
  contributions: whole,
  supports: whole,
  origins: z.array(z.object({ origin: z.string(), count: whole })),
  workshops: whole,
  workshopPeople: whole,
  papers: whole,
  votes: z.optional(z.object({ online: whole, paper: whole, entries: z.nullable(whole) })),
  turnout: z.object({
    departements: z.array(place),
    epci: z.array(place),
    silentPeople: z.object({ communes: whole, epci: whole }),
    people: whole,
    located: whole,
    unlocated: whole,
  }),
  survey: z.array(
    z.object({
      question: z.string(),
      cells: z.nullable(z.array(z.object({ choices: z.array(z.string()), count: whole }))),
    }),
  ),
  respondents: whole,
})

const published = z.object({ report, figures })

export const readReport = (text: string): Report => report.parse(JSON.parse(text))
export const readPublished = (text: string): { report: Report; figures: Figures } => published.parse(JSON.parse(text))
