import { useEffect } from 'react'
import { stored } from './stored'
import { useCall } from './use-call'

const known = stored<readonly string[] | null>('hcp.channels', null)

/** The ways of rating this place has: asked for once on a device, and none before the answer came. */
export function useChannels(): readonly string[] {
  const channels = known.use()
  const place = useCall('place', channels ? null : {})
  useEffect(() => {
    if (place.value?.channels) known.set(place.value.channels)
  }, [place.value])
  return channels ?? []
}
