import { hmacKeys } from '../../adapters/keys.ts'
import { secretReader } from '../../adapters/secret.ts'
import { sm4Seal } from '../../adapters/seal.ts'
import { signedSessions } from '../../adapters/sessions.ts'
import { systemClock } from '../../adapters/system.ts'
import { cloud, once, variable } from './environment.ts'

const reader = once(() => secretReader(variable('SECRET_NAME'), cloud(), systemClock))

export const secret = () => reader()()

/** Hashes under the key of the deployment. */
export const keys = once(async () => hmacKeys((await secret()).hashKey))

/** Opens and closes what is kept for this deployment alone. */
export const seal = once(async () => sm4Seal((await secret()).sealKey))

/** Session tokens that are good in this city and stage alone. */
export const sessions = once(async () =>
  signedSessions((await secret()).sessionKey, `${variable('PROFILE')}-${variable('STAGE')}`),
)

/** Tokens of paired devices: signed alike and for another audience, so that neither passes for the other. */
export const deviceSessions = once(async () =>
  signedSessions((await secret()).sessionKey, `${variable('PROFILE')}-${variable('STAGE')}-device`),
)
