/** How the citizen can be called: the number under the seal of the deployment, and what of it may be shown. */
export interface Contact {
  readonly sealed: string
  /** e.g. 100****1234. */
  readonly masked: string
}
