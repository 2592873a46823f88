import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const longest = (max) => ({ 'max-lines': ['error', { max, skipBlankLines: true, skipComments: true }] })

export default tseslint.config(
  { ignores: ['build/**', 'data/**', 'node_modules/**', 'app/platform/db/generated/**', 'public/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true }],
      '@typescript-eslint/only-throw-error': 'off',
      'no-console': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.tsx'],
    ...jsxA11y.flatConfigs.strict,
    rules: { ...jsxA11y.flatConfigs.strict.rules, 'react/no-danger': 'off' },
  },
  // What no page may do: the policy refuses inline styles, and markup is never written as text.
  {
    files: ['app/**/*.tsx'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
          message: 'Markup is never written as text: build elements.',
        },
        {
          selector: 'JSXAttribute[name.name="style"]',
          message: 'The content security policy refuses inline styles: use a class.',
        },
      ],
    },
  },
  { files: ['app/routes/**/*.{ts,tsx}'], rules: longest(150) },
  { files: ['app/modules/*/commands/**/*.ts'], rules: longest(80) },
  {
    files: ['app/modules/*/rules/**/*.ts', 'app/modules/*/components/**/*.tsx', 'app/ui/**/*.tsx'],
    ignores: ['**/*.test.*'],
    rules: longest(200),
  },
  { files: ['scripts/**', 'tests/**'], rules: { 'no-console': 'off' } },
)
