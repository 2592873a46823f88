import type { PaperTemplate } from '../rules/template'

/** A paper's sections in the order of its template, the same layout for all; those left empty are left out. */
export function PaperBody({
  template,
  sections,
}: {
  template: PaperTemplate
  sections: Readonly<Record<string, string>>
}) {
  return (
    <>
      {template.sections
        .filter(({ id }) => (sections[id] ?? '') !== '')
        .map(({ id, title }) => (
          <section key={id} id={id}>
            <h2>{title}</h2>
            <p className="paper-text">{sections[id]}</p>
          </section>
        ))}
    </>
  )
}
