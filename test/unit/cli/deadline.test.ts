import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const script = fileURLToPath(new URL('../../../infra/cli/deadline.ts', import.meta.url))

/** Runs the command as `npm run deadline -- …` does; `TZ` shows that the host's time zone does not matter. */
function run(line: string, TZ = 'UTC') {
  const argv = ['--disable-warning=ExperimentalWarning', script, ...line.split(' ')]
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8', env: { ...process.env, TZ } })
  return { status, stdout, stderr }
}

test.each([
  ['--profile lincang --rule default-rating --from 2026-09-24', '2026-10-09', false, '临沧市 临政办发〔2020〕16号 二（二）：'],
  ['--profile lincang --rule rectification --from 2026-12-25', '2027-01-15', true, '三（二）'],
  [
    '--profile linzi --rule rectification-general --from 2026-09-24',
    '2026-10-01',
    false,
    '临淄区 临政办发〔2020〕2号 二（三）1：',
  ],
  ['--profile linzi --rule rectification-complex --from 2026-09-24', '2026-10-09', false, '15个自然日'],
  ['--profile linzi --rule card-entry --from 2026-02-13', '2026-02-27', false, '二（二）3'],
  ['--from 2026-09-24 --days 5 --unit working', '2026-10-09', false, '第二百零一条'],
  ['--from 2026-09-24 --days 5 --unit working --count-start-day', '2026-10-08', false, '第二百零一条'],
  ['--from 2026-02-13 --days 7 --unit natural --roll-over', '2026-02-24', false, '第二百零三条'],
])('%s', (line, date, provisional, words) => {
  const { status, stdout, stderr } = run(line, 'America/Los_Angeles')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toMatch(/^\{.*\}\n$/)
  expect(JSON.parse(stdout)).toEqual({ date, provisional, clause: expect.stringContaining(words) })
})

test.each([
  ['--profile linzi --rule default-rating --from 2026-09-24', '本地规则没有这一项期限'],
  ['--profile lincang --rule card-entry --from 2026-09-24', '本地规则没有这一项期限'],
  ['--profile lincang --rule no-such-rule --from 2026-09-24', '本地规则没有这一项期限'],
  ['--profile atlantis --rule ratable --from 2026-09-24', 'lincang、linzi'],
  ['--profile lincang --rule ratable --from 2026-02-30', '存在的日期'],
  ['--profile lincang --rule ratable --from 9999-12-31', '存在的日期'],
  ['--profile lincang --rule ratable', '起算日期'],
  ['--rule ratable --from 2026-09-24', '指明本地规则'],
  ['--profile lincang --from 2026-09-24', '只能给一个'],
  ['--profile lincang --rule ratable --unit working --from 2026-09-24', '不能与 --rule'],
  ['--days five --unit working --from 2026-09-24', '整数'],
  ['--days 5 --unit weeks --from 2026-09-24', '自然日'],
  ['--days 5 --unit working --form 2026-09-24', '无法识别'],
])('refused: %s', (line, words) => {
  const { status, stdout, stderr } = run(line)
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toContain(words)
})
