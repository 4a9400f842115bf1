import type { DeviceView } from '@shared/contract/schemas/device.ts'
import { useState } from 'react'
import { Button } from '@/components/button'
import { type Column, DataTable } from '@/components/data-table'
import { Loaded } from '@/components/loaded'
import { PageHead } from '@/components/page-head'
import { StateBlock } from '@/components/state-block'
import { Box } from '@/elements'
import { useWide } from '@/platform/use-wide'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/devices'
import { DeviceRow, DeviceState } from './device-row'
import styles from './devices.module.scss'
import { PairSheet } from './pair-sheet'
import { RevokeSheet } from './revoke-sheet'

const placeOf = ({ hallName, windowName }: DeviceView) => [hallName, windowName].filter(Boolean).join(' · ')

const columns = (revoke: (device: DeviceView) => void): readonly Column<DeviceView>[] => [
  { key: 'name', title: texts.name, width: '20%', cell: ({ name }) => <Box className="h3">{name}</Box> },
  { key: 'place', title: texts.place, cell: placeOf },
  { key: 'kind', title: texts.kind, width: '16%', cell: ({ kind, profileName }) => <Kind kind={kind} profile={profileName} /> },
  { key: 'seen', title: texts.seen, width: '14%', cell: ({ lastSeen }) => (lastSeen ? texts.seenAt(lastSeen) : texts.neverSeen) },
  { key: 'waiting', title: texts.waitingColumn, end: true, width: '110px', cell: ({ waiting }) => texts.waiting(waiting) },
  { key: 'state', title: texts.state, width: '120px', cell: (device) => <DeviceState device={device} /> },
  {
    key: 'act',
    title: texts.act,
    end: true,
    width: '90px',
    cell: (device) =>
      device.state === 'revoked' ? null : (
        <Button dense label={texts.revokeSpoken(device.name)} onPress={() => revoke(device)}>
          {texts.revoke}
        </Button>
      ),
  },
]

function Kind({ kind, profile }: { readonly kind: DeviceView['kind']; readonly profile: string }) {
  return (
    <>
      <Box>{texts.kinds[kind]}</Box>
      <Box className="cap">{profile}</Box>
    </>
  )
}

/** Lists the devices, pairs new ones and takes one back. */
export function Devices() {
  const wide = useWide()
  const list = useCall('devices', {})
  const [pairing, setPairing] = useState(false)
  const [revoked, setRevoked] = useState<DeviceView | null>(null)
  const closePairing = () => {
    setPairing(false)
    list.reload()
  }
  return (
    <>
      <Box className={styles.top}>
        <PageHead title={texts.title} text={texts.text} />
        <Button look="main" onPress={() => setPairing(true)}>
          {texts.pair}
        </Button>
      </Box>
      <Loaded of={list} rows={[2, 2, 2]}>
        {({ devices, profiles }) => (
          <>
            {devices.length === 0 ? <StateBlock title={texts.empty} text={texts.emptyText} /> : null}
            {wide && devices.length > 0 ? (
              <DataTable caption={texts.title} columns={columns(setRevoked)} rows={devices} keyOf={({ id }) => id} />
            ) : null}
            {!wide && devices.length > 0 ? (
              <Box className="card">
                {devices.map((device) => (
                  <DeviceRow key={device.id} device={device} place={placeOf(device)} onRevoke={() => setRevoked(device)} />
                ))}
              </Box>
            ) : null}
            {pairing ? <PairSheet profiles={profiles} onClose={closePairing} /> : null}
          </>
        )}
      </Loaded>
      {revoked ? <RevokeSheet device={revoked} onDone={list.put} onClose={() => setRevoked(null)} /> : null}
    </>
  )
}
