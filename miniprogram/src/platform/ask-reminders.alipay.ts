interface Subscribed {
  readonly result?: { readonly subscribedEntityIds?: readonly string[]; readonly subscribeEntityIds?: readonly string[] }
}
interface Subscribing {
  requestSubscribeMessage(options: { entityIds: string[]; success(answer: Subscribed): void; fail(): void }): void
}
declare const my: Subscribing

/** Asks to be allowed to send messages of these templates; the ids of those that were accepted. */
export const askReminders = (ids: readonly string[]): Promise<readonly string[]> =>
  new Promise((resolve) => {
    const success = ({ result }: Subscribed) => {
      const accepted = result?.subscribedEntityIds ?? result?.subscribeEntityIds ?? []
      resolve(ids.filter((id) => accepted.includes(id)))
    }
    my.requestSubscribeMessage({ entityIds: [...ids], success, fail: () => resolve([]) })
  })
