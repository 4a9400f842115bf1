import { Button } from '@/components/button'
import { Loaded } from '@/components/loaded'
import { Box } from '@/elements'
import { useCall } from '@/services/use-call'
import { useShownAgain } from '@/services/use-shown-again'
import { texts } from '@/texts/exchange'
import { Days } from './days'
import { DictionaryCard } from './dictionary-card'
import styles from './exchange.module.scss'
import { KeptBack } from './kept-back'
import { Parked } from './parked'
import { Standing } from './standing'

/** What needs doing comes first, then the days, then what is looked up now and then. */
export function Exchange() {
  const view = useCall('exchange', {})
  useShownAgain(view.reload)
  return (
    <Loaded of={view} rows={[1, 4, 3, 6]}>
      {(value) => (
        <>
          <Box className={styles.head}>
            <Box>
              <Box as="h1" className="h1">
                {texts.title}
              </Box>
              {value.superior ? <Box className="meta">{texts.target(value.regionName, value.superior.name)}</Box> : null}
            </Box>
            <Button look="text" onPress={view.reload}>
              {texts.refresh}
            </Button>
          </Box>
          <Standing view={value} />
          {value.superior ? (
            <>
              <Parked parked={value.backlog.parked} onDone={view.reload} />
              <Box className={styles.grid}>
                <Days days={value.days} />
                <Box className={styles.column}>
                  <KeptBack view={value} />
                  <DictionaryCard />
                </Box>
              </Box>
            </>
          ) : null}
        </>
      )}
    </Loaded>
  )
}
