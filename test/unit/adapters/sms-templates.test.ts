import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { TEMPLATE_NAMES, TEMPLATES } from '../../../functions/adapters/sms-templates.ts'

test('the operator registers the texts that are sent', () => {
  const guide = readFileSync(new URL('../../../docs/deploy.md', import.meta.url), 'utf8')
  for (const name of TEMPLATE_NAMES) expect(guide).toContain(`| \`${name}\` | ${TEMPLATES[name]} |`)
})
