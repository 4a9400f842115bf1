import type { CoverageView } from '@shared/contract/schemas/coverage.ts'
import { COVERED, type Covered } from '@shared/domain/statistics/coverage.ts'
import { useState } from 'react'
import { type Column, DataTable } from '@/components/data-table'
import { FilterChips } from '@/components/filter-chips'
import { Box } from '@/elements'
import { useWide } from '@/platform/use-wide'
import type { Tier } from '@/services/use-coverage'
import { texts } from '@/texts/coverage'
import styles from './coverage.module.scss'

interface Props {
  readonly tiers: readonly Tier[]
  readonly channels: CoverageView['channels']
}
type Channel = Props['channels'][number]

function Cell({ tier, channel, kind }: { readonly tier: Tier; readonly channel: Channel; readonly kind: Covered }) {
  const { ways = 0, used = 0 } = tier.counts[kind].channels[channel.id] ?? {}
  return (
    <Box>
      <Box className="num">{texts.ways(ways, tier.counts[kind].all)}</Box>
      <Box className="cap num">{texts.used(used)}</Box>
    </Box>
  )
}

/** For each channel and tier how many have it, and how many used it in the month. */
export function Channels({ tiers, channels }: Props) {
  const wide = useWide()
  const [kind, setKind] = useState<Covered>('window')
  const columns: readonly Column<Channel>[] = [
    { key: 'name', title: texts.channel, width: '28%', cell: ({ name }) => name },
    ...tiers.map((tier) => ({
      key: tier.tier,
      title: texts.tierNames[tier.tier],
      end: true,
      cell: (channel: Channel) => <Cell tier={tier} channel={channel} kind={kind} />,
    })),
  ]
  return (
    <Box as="section" label={texts.channels} className="card stack-title">
      <Box className="split">
        <Box as="h2" className="h2">
          {texts.channels}
        </Box>
        <Box className="cap">{texts.channelsSub}</Box>
      </Box>
      <FilterChips
        label={texts.show}
        options={COVERED.map((value) => ({ value, name: texts.kinds[value] }))}
        value={kind}
        onChange={setKind}
      />
      {wide ? <DataTable plain caption={texts.channels} columns={columns} rows={channels} keyOf={({ id }) => id} /> : null}
      {wide
        ? null
        : channels.map((channel) => (
            <Box key={channel.id} className={styles.block}>
              <Box className="h3">{channel.name}</Box>
              <Box className={styles.grid}>
                {tiers.map((tier) => (
                  <Box key={tier.tier}>
                    <Box className="cap">{texts.tierNames[tier.tier]}</Box>
                    <Cell tier={tier} channel={channel} kind={kind} />
                  </Box>
                ))}
              </Box>
            </Box>
          ))}
    </Box>
  )
}
