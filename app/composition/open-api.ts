import { formatsOf, mostPerPage, type OpenCollection, openCollections, type OpenField, usualPerPage } from './open-data'

const types: Readonly<Record<OpenField['type'], object>> = {
  string: { type: 'string' },
  number: { type: 'number' },
  integer: { type: 'integer' },
  boolean: { type: 'boolean' },
  strings: { type: 'array', items: { type: 'string' } },
  links: {
    type: 'array',
    items: {
      type: 'object',
      required: ['title', 'url'],
      properties: { title: { type: 'string' }, url: { type: 'string' } },
    },
  },
}

const fieldSchema = ({ type, nullable }: OpenField): object =>
  nullable ? { anyOf: [types[type], { type: 'null' }] } : types[type]

/** The JSON Schema of a collection's rows. */
export const rowSchema = ({ fields }: OpenCollection): object => ({
  type: 'object',
  additionalProperties: false,
  required: fields.map(({ name }) => name),
  properties: Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)])),
})

const mediaTypes = { json: 'application/json', geojson: 'application/geo+json', csv: 'text/csv' } as const

const parameter = (name: string, schema: object, description: string) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
})

function pathsOf(collection: OpenCollection): [string, object][] {
  const parameters = [
    parameter('page', { type: 'integer', minimum: 1, default: 1 }, 'Page'),
    parameter('per_page', { type: 'integer', minimum: 1, maximum: mostPerPage, default: usualPerPage }, 'Rows a page'),
    ...collection.filters.map((name) => parameter(name, { type: 'string' }, `As on ${collection.page}`)),
  ]
  const page = {
    type: 'object',
    required: ['total', 'page', 'per_page', 'pages', 'items'],
    properties: {
      ...Object.fromEntries(['total', 'page', 'per_page', 'pages'].map((name) => [name, { type: 'integer' }])),
      items: { type: 'array', items: { $ref: `#/components/schemas/${collection.name}` } },
    },
  }
  const problems = { description: 'RFC 9457', content: { 'application/problem+json': { schema: { type: 'object' } } } }
  return formatsOf(collection).map((format) => [
    `/api/v1/${collection.name}.${format}`,
    {
      get: {
        operationId: `${collection.name}-${format}`,
        parameters,
        responses: {
          200: {
            description: collection.name,
            content: {
              [mediaTypes[format]]: {
                schema: format === 'json' ? page : { type: format === 'csv' ? 'string' : 'object' },
              },
            },
          },
          304: { description: 'Not modified (If-None-Match)' },
          400: problems,
          404: problems,
        },
      },
    },
  ])
}

/** The description of the API (OpenAPI 3.1), made from the table of what is open. */
export const openApi = (origin: string): object => ({
  openapi: '3.1.0',
  info: {
    title: 'Démocratie permanente : données ouvertes',
    version: '1',
    license: { name: 'Licence Ouverte 2.0 / CC BY-SA 4.0', url: `${origin}/api` },
  },
  servers: [{ url: origin }],
  paths: Object.fromEntries(openCollections.flatMap(pathsOf)),
  components: { schemas: Object.fromEntries(openCollections.map((one) => [one.name, rowSchema(one)])) },
})
