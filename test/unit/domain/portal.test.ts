import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { portalView } from '../../../functions/evaluation/portal-view.ts'
import { portalOf, returnAddress } from '../../../shared/domain/policy/portal.ts'
import { house } from '../support/house.ts'
import { PLACES, profileOf } from '../support/samples.ts'

const portal = portalOf(profileOf('linzi'), 'zwfw')
if (!portal) throw new Error('no portal')
const [origin = ''] = portal.origins
const host = new URL(origin).host

const TRICKS = [
  'javascript:alert(1)',
  'data:text/html,<script>1</script>',
  '//evil.example',
  '/s/somewhere',
  'https:evil.example',
  `http://${host}/`,
  `https://${host}.evil.example/`,
  `https://evil.example/${origin}`,
  `https://evil.example?${origin}/`,
  `https://evil.example#${origin}/`,
  `https://${host}@evil.example/`,
  `https://evil.example@${host}/`,
  `https://user:word@${host}/`,
  `https://${host}:8443/`,
  `https://evil.example\\@${host}/`,
  `https://${host}\\.evil.example/`,
  `https://${host}%2eevil.example/`,
  `https://evil.${host}/`,
  `https:/\t/evil.example/`,
  `blob:${origin}/x`,
  `view-source:${origin}`,
  'ｈttps://evil.example',
  '',
]

test('tricks that lead elsewhere are no way back', () => {
  for (const back of TRICKS) {
    const url = returnAddress(portal, back)
    if (url !== undefined) expect(new URL(url).origin).toBe(origin)
  }
  expect(TRICKS.filter((back) => returnAddress(portal, back) !== undefined)).toEqual([])
})

test('whatever is asked for, what is answered lies at an origin of the portal and has no name in front of its host', () => {
  const piece = fc.constantFrom(
    origin,
    host,
    'https:',
    'http:',
    '//',
    '/',
    '\\',
    '@',
    '#',
    '?',
    '.',
    ':',
    '%2f',
    'evil.example',
    '\t',
    ' ',
    'a',
  )
  const anything = fc.oneof(
    fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
    fc.webUrl(),
    fc.string(),
  )
  fc.assert(
    fc.property(anything, (back) => {
      const answered = returnAddress(portal, back)
      if (answered === undefined) return
      const url = new URL(answered)
      expect(portal.origins).toContain(url.origin)
      expect(url.username + url.password).toBe('')
      expect(answered.startsWith(`${url.origin}/`)).toBe(true)
    }),
    { numRuns: 400 },
  )
})

test('a page of the portal is a way back as it is', () => {
  fc.assert(
    fc.property(fc.webPath(), fc.webQueryParameters(), (path, query) => {
      const back = `${origin}${path.startsWith('/') ? path : `/${path}`}?${query}`
      expect(returnAddress(portal, back)).toBe(new URL(back).href)
    }),
  )
})

test.each(PLACES)('%s: the channel is that of the portal, and only its own address comes back', (place) => {
  const { rules } = house(place)
  const back = `${origin}/done?x=1`
  const { name } = portalOf(rules.profile, 'zwfw') ?? {}
  expect(portalView({ portal: 'zwfw', back }, rules)).toEqual({ channel: 'portal', backTo: { name, url: back } })
  expect(portalView({ portal: 'zwfw', back: 'https://app.example.gov.cn/' }, rules)).toEqual({ channel: 'portal' })
  expect(portalView({ portal: 'nobody', back }, rules)).toEqual({})
  expect(portalView({ back }, rules)).toEqual({})
})
