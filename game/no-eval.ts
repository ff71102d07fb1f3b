import { config } from 'zod/v4/core'

// Zod would otherwise try, while the rules load, whether it may turn text into code; the page's policy refuses and
// reports that.
config({ jitless: true })
