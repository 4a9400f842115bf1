import type { DictionaryVersionView } from '@shared/contract/schemas/superior.ts'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Loaded } from '@/components/loaded'
import { Tag } from '@/components/tag'
import { Box } from '@/elements'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/exchange'
import styles from './exchange.module.scss'

const Changes = ({ version: { added, removed, changed } }: { readonly version: DictionaryVersionView }) => (
  <Box className="stack-like">
    {[
      { name: texts.addedName, found: added },
      { name: texts.removedName, found: removed },
    ].map(({ name, found }) =>
      found.map(({ code, text, level }) => (
        <Box key={code} className="cap">{`${name} ${texts.indicator(code, text, level)}`}</Box>
      )),
    )}
    {changed.map(({ code, text, level, was }) => (
      <Box key={code} className="cap">
        {`${texts.changedName} ${texts.indicator(code, text, level)}，${texts.was(was.text, was.level)}`}
      </Box>
    ))}
  </Box>
)

function Version({ version }: { readonly version: DictionaryVersionView }) {
  const [open, setOpen] = useState(false)
  const { added, removed, changed } = version
  const changes = texts.changes(added.length, removed.length, changed.length)
  return (
    <Box as="li" className={styles.item}>
      <Box className="split">
        <Box className="strong">{texts.version(version.version, version.count)}</Box>
        <Tag tone={changes ? 'warn' : 'calm'}>{changes || texts.same}</Tag>
      </Box>
      <Box className="cap num">{texts.downloaded(version.downloadedAt, version.checkedAt)}</Box>
      {changes ? (
        <Box className={styles.act}>
          <Button look="text" onPress={() => setOpen(!open)}>
            {open ? texts.hideChanges : texts.showChanges}
          </Button>
        </Box>
      ) : null}
      {open ? <Changes version={version} /> : null}
    </Box>
  )
}

/** Downloaded versions of the dictionary, each with what it has other than the one in force. */
export function DictionaryCard() {
  const view = useCall('dictionaryVersions', {})
  return (
    <Box as="section" label={texts.dictionaryTitle} className="card stack-title">
      <Box as="h2" className="h2">
        {texts.dictionaryTitle}
      </Box>
      <Loaded of={view} rows={[2]}>
        {({ inForce, versions }) => (
          <>
            <Box className="cap">{texts.dictionaryText(inForce.version, inForce.count)}</Box>
            {versions.length === 0 ? <Box className="meta">{texts.noDictionary}</Box> : null}
            <Box as="ul">
              {versions.map((version) => (
                <Version key={`${version.version} ${version.downloadedAt}`} version={version} />
              ))}
            </Box>
          </>
        )}
      </Loaded>
    </Box>
  )
}
