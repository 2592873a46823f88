import { spaceFrench } from '../../criteria/rules/problems'
import type { FileWords } from '../../criteria/rules/report-sentences'
import { type Text, writeList } from '../../criteria/rules/text'
import type { Charter, Criterion } from './charter'
import { applicantKindLabels, initiativeKindLabels } from './labels'

const set = (fr: string, en: string): Text => ({ fr: spaceFrench(fr), en })

/** What a report of the label calls the file and its text. */
export const labelWords: FileWords = {
  file: { fr: 'la demande', en: 'the application' },
  ofBook: { fr: 'de la charte', en: 'of the charter' },
}

type Article = Charter['articles'][number]

/** 'Charte, version 1, article 3 : Des règles connues d’avance'. */
export const cite = (charter: Charter, article: Article | undefined): Text =>
  set(
    `Charte, version ${charter.version}, article ${article?.number ?? '?'} : ${article?.title.fr ?? ''}`,
    `Charter, version ${charter.version}, article ${article?.number ?? '?'}: ${article?.title.en ?? ''}`,
  )

export const otherKindSentence = ({ appliesTo }: Criterion): Text => {
  const of = (language: 'fr' | 'en') => {
    const applicants = writeList(
      appliesTo.applicants.map((kind) => applicantKindLabels[kind][language]),
      language,
      'or',
    )
    const initiatives = writeList(
      appliesTo.initiatives.map((kind) => initiativeKindLabels[kind][language]),
      language,
      'or',
    )
    return { applicants, initiatives }
  }
  const [fr, en] = [of('fr'), of('en')]
  return set(
    `Sans objet : ce critère concerne d’autres demandes (candidat : ${fr.applicants} ; initiative : ${fr.initiatives}).`,
    `Does not apply: this criterion is for other applications (applicant: ${en.applicants}; initiative: ${en.initiatives}).`,
  )
}
