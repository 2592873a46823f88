// Builds the portal where its sources changed, as a command of its own.
import { build } from './setup.mjs'

build()
