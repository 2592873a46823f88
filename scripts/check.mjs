// npm run check: types, lint, dependency rules, schema, formatting.
import { prepare } from './lib/setup.mjs'

prepare()
const { runChecks } = await import('./lib/checks.mjs')
const { failed } = await runChecks()
if (failed.length > 0) {
  console.error(`\nÀ corriger : ${failed.join(', ')}.`)
  process.exit(1)
}
console.log('\nTout est en ordre.')
