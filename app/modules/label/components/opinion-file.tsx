import { useLocale } from '~/platform/i18n/react'
import { DefinitionList } from '~/ui/definition-list'
import { AnswerText, type ReviewedArticle } from './answers-review'
import { AttachedFiles } from './attached-files'

/** The file as who gives an opinion reads it: answers and pieces, without what the check or the examiners say of them. */
export function OpinionFile({ articles, piecePath }: { articles: readonly ReviewedArticle[]; piecePath: string }) {
  const locale = useLocale()
  return (
    <>
      {articles.map((article) => (
        <section key={article.number} aria-labelledby={`article-${article.number}`}>
          <h3 id={`article-${article.number}`}>
            {article.number}. {article.title}
          </h3>
          <DefinitionList
            items={article.criteria.map((criterion) => ({
              term: criterion.answer.label[locale],
              value: (
                <>
                  <AnswerText form={criterion.answer} value={criterion.value} />
                  <AttachedFiles files={criterion.pieces} path={piecePath} />
                </>
              ),
            }))}
          />
        </section>
      ))}
    </>
  )
}
