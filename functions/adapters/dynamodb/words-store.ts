import type { EvaluationStore } from '../../evaluation/ports.ts'
import { absent, exists } from './expression.ts'
import { legal, target } from './rating-commands.ts'
import { batchGet, type Store } from './read.ts'
import {
  addedAttributes,
  invalidationAttributes,
  readService,
  SERVICE,
  type ServiceAttribute,
  wordingAttributes,
} from './service-item.ts'
import { updateIf } from './write.ts'

/** What is added to a rating, what the check said of its words, and what a review said of the whole. */
export const wordsStore = (
  store: Store<ServiceAttribute>,
): Pick<EvaluationStore, 'addRating' | 'settleWording' | 'invalidate' | 'tolerate' | 'several'> => ({
  async addRating(id, added, { author } = {}) {
    const said = { [SERVICE.added]: addedAttributes(added), ...(author ? { [SERVICE.author]: author } : {}) }
    const set = { [SERVICE.state]: target('add-rating'), ...said }
    const remove: ServiceAttribute[] = added.text === '' ? [] : [SERVICE.wording]
    const written = await updateIf<ServiceAttribute>(store, { id }, { set, remove }, [legal('add-rating')])
    if (written.done) return { done: true, service: readService(written.item) }
    return { done: false, standing: written.standing && readService(written.standing) }
  },
  async settleWording(seen, wording) {
    const set = { [SERVICE.wording]: wordingAttributes(wording) }
    const same = seen.added ? exists(SERVICE.added) : absent(SERVICE.added)
    const change = { set, remove: [SERVICE.author] }
    return (await updateIf<ServiceAttribute>(store, { id: seen.id }, change, [exists(SERVICE.rating), same])).done
  },
  invalidate: (id, found) => markOnce(store, id, SERVICE.invalidated, invalidationAttributes(found)),
  tolerate: (id, at) => markOnce(store, id, SERVICE.tolerated, at),
  async several(ids) {
    return (
      await batchGet(
        store,
        ids.map((id) => ({ id })),
      )
    ).map(readService)
  },
})

/** What a review found of a rating is written on it once. */
async function markOnce(store: Store<ServiceAttribute>, id: string, name: ServiceAttribute, value: unknown): Promise<boolean> {
  return (await updateIf(store, { id }, { set: { [name]: value } }, [exists(SERVICE.rating), absent(name)])).done
}
