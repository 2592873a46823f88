export { sqlite as default } from './global'
