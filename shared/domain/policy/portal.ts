import type { PolicyProfile, Portal } from './profile.ts'

/** The portal of a place by its id. */
export const portalOf = (profile: PolicyProfile, id: string): Portal | undefined =>
  profile.portals.find((portal) => portal.id === id)

/**
 * The address to go back to, in the form in which browsers understand it, if it lies at one of the portal's origins. Anything
 * else (another host or scheme, a name or password in front of the host) is nothing: nobody is sent elsewhere by our link.
 */
export function returnAddress(portal: Portal, back: string): string | undefined {
  const url = parsed(back)
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return undefined
  return portal.origins.includes(url.origin) ? url.href : undefined
}

function parsed(address: string): URL | undefined {
  try {
    return new URL(address)
  } catch {
    return undefined
  }
}

/** Origins that may show the pages of a place in a frame. */
export const framingOrigins = (profile: PolicyProfile): string[] => [
  ...new Set(profile.portals.flatMap(({ origins }) => origins)),
]
