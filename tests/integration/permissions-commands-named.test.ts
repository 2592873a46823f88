import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { acts } from '../permissions/acts'
import { commands } from '../permissions/commands'

const sources = import.meta.glob<string>(
  ['/app/modules/*/commands/**/*.ts', '/app/platform/**/commands/**/*.ts', '/app/composition/commands/**/*.ts'],
  {
    eager: true,
    query: '?raw',
    import: 'default',
  },
)
const files = Object.entries(sources)
  .filter(([path]) => !path.includes('.test.'))
  .map(([path, text]) => [path.replace(/^\/app\//, '').replace(/(\.server)?\.ts$/, ''), text] as const)

/** The functions that a file exports, with their source: whoever imports them may call them. */
function exportedFunctions(text: string): Map<string, string> {
  const file = ts.createSourceFile('command.ts', text, ts.ScriptTarget.Latest, true)
  const found = new Map<string, string>()
  for (const statement of file.statements) {
    if (
      !ts.canHaveModifiers(statement) ||
      !ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    )
      continue
    if (ts.isFunctionDeclaration(statement) && statement.name) found.set(statement.name.text, statement.getText(file))
    else if (ts.isVariableStatement(statement))
      for (const { name, initializer } of statement.declarationList.declarations)
        if (initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)))
          found.set(name.getText(file), statement.getText(file))
  }
  return found
}

const known = new Set(acts.map(({ act }) => act))

describe('every command', () => {
  it('is in the table, and nothing else is', () => {
    const inCode = files.flatMap(([path, text]) => [...exportedFunctions(text).keys()].map((name) => `${path} ${name}`))
    const inTable = Object.entries(commands).flatMap(([path, functions]) =>
      Object.keys(functions).map((name) => `${path} ${name}`),
    )
    expect(inTable.sort()).toEqual(inCode.sort())
  })

  it.each(files)('%s asks what the table says', (path, text) => {
    for (const [name, source] of exportedFunctions(text)) {
      const asks = commands[path]?.[name]
      if (asks === undefined || 'none' in asks) continue
      const body = source
      expect(body, `${name} asks nobody`).toMatch(
        /\b(can|openOwn|openFile|openTransfer|findPoll|findConsent|findGroup|findAmendment|findCommunity|findIssue|findVotation|findDeclaration|findAnswer|findProcedure|findHeld|asReceiver|asCompanion|openReport|changeDraft)\(/,
      )
      for (const act of asks) {
        expect(known, `${act} is in no table`).toContain(act)
        expect(body, `${name} does not ask ${act}`).toContain(`'${act}'`)
      }
      const others = [...body.matchAll(/(?:permissions|Permissions|Acts)\[\s*'([a-z.-]+)'\s*\]/g)].map(([, act]) => act)
      expect(
        others.filter((act) => act !== undefined && !asks.includes(act)),
        `${name} asks more`,
      ).toEqual([])
    }
  })
})
