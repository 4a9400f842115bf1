import { openFile } from '@/platform/open-file'
import { Press } from './press'
import type { FileLinkProps } from './types-file'

/** A file to look at: fetched and opened by the platform, which can show workbooks only. */
export function FileLink({ name, url, className, label, onFail, children }: FileLinkProps) {
  const press = async () => {
    if (!(await openFile(url, name))) onFail()
  }
  return (
    <Press kind="link" className={className} spoken={label} onPress={() => void press()}>
      {children}
    </Press>
  )
}
