import { useState } from 'react'
import { Button } from '@/components/button'
import { LinkList, LinkRow } from '@/components/link-row'
import { Box } from '@/elements'
import { shortTimeText } from '@/services/format'
import { openProgress } from '@/services/open-receipt'
import { useReceipts } from '@/services/receipts'
import { texts } from '@/texts/home'

const FIRST = 3

/** Receipts of ratings made on this device: the way to their progress. */
export function Receipts() {
  const receipts = useReceipts()
  const [all, setAll] = useState(false)
  if (receipts.length === 0) return null
  const shown = all ? receipts : receipts.slice(0, FIRST)
  return (
    <Box as="section" className="stack-title">
      <Box as="h2" className="h2">
        {texts.receipts}
      </Box>
      <LinkList label={texts.receipts}>
        {shown.map(({ receipt, service, taskName, levelName, at }) => (
          <LinkRow
            key={receipt}
            title={taskName}
            text={[levelName, shortTimeText(at)].join(' · ')}
            onPress={() => openProgress({ receipt, service })}
          />
        ))}
      </LinkList>
      {shown.length < receipts.length ? (
        <Button look="text" onPress={() => setAll(true)}>
          {texts.allReceipts(receipts.length)}
        </Button>
      ) : null}
    </Box>
  )
}
