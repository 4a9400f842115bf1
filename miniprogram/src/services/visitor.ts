import { randomId } from './random-id'
import { stored } from './stored'

const visitor = stored<string>('hcp.visitor', '')

/** Random id of this device; says nothing of the person. Made when it is first needed. */
export async function visitorId(): Promise<string> {
  if (!visitor.get()) visitor.set(await randomId())
  return visitor.get()
}
