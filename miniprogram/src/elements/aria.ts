/** Accessibility attributes of mini-program views: WeChat reads `aria-role`, Alipay reads `role`. */
export interface Aria {
  readonly role?: string
  readonly label?: string
  readonly checked?: boolean
  readonly disabled?: boolean
  readonly pressed?: boolean
  readonly expanded?: boolean
  readonly hidden?: boolean
  readonly live?: string
  readonly current?: string
}

export function aria(of: Aria): Record<string, unknown> {
  const properties: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(of)) {
    if (value !== undefined) properties[`aria${name.charAt(0).toUpperCase()}${name.slice(1)}`] = value
  }
  return of.role ? { ...properties, role: of.role } : properties
}
