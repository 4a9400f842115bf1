import { mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { formNamed, forms } from '../../../../shared/data/exchange/forms.ts'
import { readJson, writeJson } from '../../host/json-file.ts'
import { listen } from '../listen.ts'
import { serve } from './index.ts'
import { province } from './province.ts'
import { demoSettings } from './settings.ts'

/** A superior system to try an adapter against: `npm run province -- --form token-sm4 --port 4800 --fail 0.3 --seed 7`. */
const { values } = parseArgs({
  options: {
    form: { type: 'string', default: 'national-json' },
    port: { type: 'string', default: '4800' },
    fail: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    settings: { type: 'string', default: 'dist/province.json' },
  },
})
const path = resolve(values.settings)
mkdirSync(dirname(path), { recursive: true })
const kept = readJson<ReturnType<typeof demoSettings> | undefined>(path, undefined) ?? demoSettings()
writeJson(path, kept)

const form = formNamed(values.form)
const [share, seed] = [Number(values.fail), Number(values.seed)]
const far = province({
  form,
  secret: { ...kept.own, provinceKey: kept.provinceKey },
  now: Date.now,
  ...(share > 0 ? { faults: { seed, share } } : {}),
})
const { handle, ...control } = far
const server = createServer((request, response) => {
  serve(request, response, handle, control).catch(() => response.destroy())
})
const { url } = await listen(server, Number(values.port))
console.log(`上级系统替身：${url}`)
console.log(`对接形式：${form.id}（${form.name}）；可选 ${forms.map(({ id }) => id).join('、')}`)
console.log(`收到的数据、按需出错：${url}/__province（POST {"share":0.3,"seed":7} 开始出错，POST {} 恢复）`)
console.log(`双方约定的参数在 ${values.settings}，其中 own 填入部署密钥的 superior：`)
console.log(JSON.stringify(kept.own, null, 2))
