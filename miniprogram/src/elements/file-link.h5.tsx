import type { FileLinkProps } from './types-file'

/** A file to download. */
export function FileLink({ name, url, className, label, children }: FileLinkProps) {
  return (
    <a href={url} download={name} className={className} aria-label={label} style={{ textDecoration: 'none' }}>
      {children}
    </a>
  )
}
