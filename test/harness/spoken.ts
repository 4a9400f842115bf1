/** A node of the tree that a page hands to its view; `nn` names its template. */
export interface TreeNode {
  readonly nn?: string
  readonly cn?: readonly TreeNode[]
  readonly v?: string
  readonly uid?: string
  readonly sid?: string
  readonly [property: string]: unknown
}

/** The node and everything below it. */
export const nodesOf = (node: TreeNode | undefined): TreeNode[] => (node ? [node, ...(node.cn ?? []).flatMap(nodesOf)] : [])

/** Role and name that a screen reader gets: what the node's template binds to its aria attributes, looked up in the node. */
export function spoken(templates: string, node: TreeNode | undefined): string {
  const start = templates.indexOf(`<template name="tmpl_0_${node?.nn}"`)
  const template = templates.slice(start, templates.indexOf('</template>', start))
  const bound = (attribute: string) => {
    const key = new RegExp(`${attribute}="\\{\\{\\s*i\\.(\\w+)`).exec(template)?.[1]
    return key === undefined ? undefined : node?.[key]
  }
  return `${String(bound('aria-role'))}: ${String(bound('aria-label'))}`
}
