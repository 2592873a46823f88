import { votationPath } from './votation-paths'

export const foundVotationKind = 'votation'
type Found = {
  title: string
  introduction: string
  debate: { slug: string }
  questions: readonly { title: string; text: string }[]
}

/** A votation as search finds it. */
export const foundVotation = ({ title, introduction, debate, questions }: Found) => ({
  url: votationPath(debate),
  title,
  body: [introduction, ...questions.flatMap((question) => [question.title, question.text])].join(' '),
})
