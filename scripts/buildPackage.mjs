/** Builds `dist`: what `npm pack` ships. Styles are not TypeScript's business, so they are copied. */
import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

rmSync('dist', { recursive: true, force: true })
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
})
for (const file of readdirSync('src', { recursive: true })) {
  if (file.endsWith('.css')) {
    cpSync(join('src', file), join('dist/src', file))
  }
}
