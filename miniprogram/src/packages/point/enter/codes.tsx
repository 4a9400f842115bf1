import type { LevelView } from '@shared/contract/schemas/evaluation.ts'
import { useState } from 'react'
import { Box, Press } from '@/elements'
import { texts } from '@/texts/card-entry'
import styles from './enter.module.scss'

/** The codes of the reasons, for whoever has them not in mind; folded until asked for. */
export function Codes({ levels }: { readonly levels: readonly LevelView[] }) {
  const [open, setOpen] = useState(false)
  return (
    <Box>
      <Press className={styles.toggle} expanded={open} onPress={() => setOpen(!open)}>
        {texts.codesTitle}
      </Press>
      {open ? (
        <Box className={styles.codes}>
          <Box className="meta">{texts.codesText}</Box>
          {levels.map(({ level, name, indicators }) => (
            <Box key={level}>
              <Box className="h3">{`${level} ${name}`}</Box>
              <Box className="meta">{indicators.map(({ code, text }) => `${code} ${text}`).join('；')}</Box>
            </Box>
          ))}
        </Box>
      ) : null}
    </Box>
  )
}
