/** The kinds of value that the language knows. */
export const kinds = ['boolean', 'number', 'text', 'date', 'list'] as const
export type Kind = (typeof kinds)[number]

type Signature = {
  /** How many arguments, both included. */
  least: number
  most: number
  /**
   * The kind of each argument (the last one repeats), or a rule: `name` a variable's name written out, `alike` any one
   * kind but a list, `ordered` numbers or dates, `each` a list then a condition on its `item`.
   */
  takes: readonly Kind[] | 'name' | 'alike' | 'ordered' | 'each'
  /** What the operation is worth; `declared` is the kind of the variable named. */
  gives: Kind | 'declared'
}

const logic = (least: number, most: number): Signature => ({ least, most, takes: ['boolean'], gives: 'boolean' })
const order = (most: number): Signature => ({ least: 2, most, takes: 'ordered', gives: 'boolean' })
const each: Signature = { least: 2, most: 2, takes: 'each', gives: 'boolean' }
const sum = (most: number): Signature => ({ least: 2, most, takes: ['number'], gives: 'number' })

/** Every operator that an expression may use; the written reference is docs/formats/README.md. */
export const operators = {
  var: { least: 1, most: 1, takes: 'name', gives: 'declared' },
  answered: { least: 1, most: 1, takes: 'name', gives: 'boolean' },
  and: logic(1, 32),
  or: logic(1, 32),
  '!': logic(1, 1),
  if: logic(3, 3),
  '==': { least: 2, most: 2, takes: 'alike', gives: 'boolean' },
  '!=': { least: 2, most: 2, takes: 'alike', gives: 'boolean' },
  '<': order(3),
  '<=': order(3),
  '>': order(2),
  '>=': order(2),
  '+': sum(16),
  '-': sum(2),
  '*': sum(4),
  in: { least: 2, most: 2, takes: ['text', 'list'], gives: 'boolean' },
  'contains-all': { least: 2, most: 2, takes: ['list'], gives: 'boolean' },
  count: { least: 1, most: 1, takes: ['list'], gives: 'number' },
  length: { least: 1, most: 1, takes: ['text'], gives: 'number' },
  all: each,
  some: each,
  none: each,
  'days-between': { least: 2, most: 2, takes: ['date'], gives: 'number' },
  'months-between': { least: 2, most: 2, takes: ['date'], gives: 'number' },
  'add-days': { least: 2, most: 2, takes: ['date', 'number'], gives: 'date' },
  'add-months': { least: 2, most: 2, takes: ['date', 'number'], gives: 'date' },
} as const satisfies Record<string, Signature>

export type Operator = keyof typeof operators

const signatures: ReadonlyMap<string, Signature> = new Map(Object.entries(operators))

/** True for a listed operator: 'constructor' and '__proto__' are none. */
export const isOperator = (name: string): name is Operator => signatures.has(name)

export const signatureOf = (operator: Operator): Signature => operators[operator]
