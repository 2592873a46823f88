export { postgresql as default } from './global'
