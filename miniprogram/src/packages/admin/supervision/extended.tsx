import type { CaseLine } from '@shared/contract/schemas/supervision.ts'
import { Button } from '@/components/button'
import { CaseList } from '@/components/case-list'
import { Box } from '@/elements'
import { open } from '@/services/navigate'
import { texts } from '@/texts/supervision'

const placeOf = ({ orgName, windowName }: CaseLine) => [orgName, windowName].filter(Boolean).join(' · ')

/** 延期中: what was given more time and is not late; nothing where there is none. */
export const Extended = ({ lines }: { readonly lines: readonly CaseLine[] }) =>
  lines.length === 0 ? null : (
    <Box as="section" label={texts.extended} className="card stack-title">
      <Box>
        <Box as="h2" className="h2">
          {texts.extended}
        </Box>
        <Box className="meta">{texts.extendedText}</Box>
      </Box>
      <CaseList
        lines={lines}
        label={texts.extended}
        placeOf={placeOf}
        acts={({ id, taskName }, dense) => (
          <Button dense={dense} label={`${texts.look}，${taskName}`} onPress={() => open('ticketView', { id })}>
            {texts.look}
          </Button>
        )}
      />
    </Box>
  )
