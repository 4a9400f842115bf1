import { expect, test } from 'vitest'
import { REFUSALS } from '../../shared/domain/refusals.ts'
import { files, isCode, read } from './files.ts'

const text = files.filter((file) => /\.(ts|tsx|mjs|cjs|json|md|scss|html|yml|txt)$/.test(file) && file !== 'package-lock.json')

test('every version is exact', () => {
  const manifest = JSON.parse(read('package.json'))
  const versions = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.entries(manifest[kind] ?? {}),
  )
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([])
})

test('nothing left behind', () => {
  const marks = new RegExp(['TO', 'DO|FIX', 'ME|HA', 'CK|@ts-ig', 'nore|@ts-no', 'check|debug', 'ger;|as a', 'ny\\b'].join(''))
  expect(files.filter((file) => isCode(file) && marks.test(read(file)))).toEqual([])
})

test('no test patches a module, sleeps or takes a snapshot', () => {
  const tests = files.filter((file) => file.startsWith('test/') && file.endsWith('.test.ts'))
  const habits = new RegExp(['vi\\.mo', 'ck|toMatchSnap', 'shot|toMatchInlineSnap', 'shot|\\.on', 'ly\\('].join(''))
  expect(tests.filter((file) => habits.test(read(file)))).toEqual([])
})

test('the top level holds the rooms and what tools insist on', () => {
  const rooms = /^(miniprogram|functions|infra|shared|test|docs|\.ci)\//
  const top = files.filter((file) => !rooms.test(file))
  const known =
    /^(package(-lock)?\.json|tsconfig\.json|project\.config\.json|mini\.project\.json|README\.md|LICENSE|CONTRIBUTING\.md|biome\.json|vitest\.config\.ts|cdk\.json|stryker\.config\.mjs|\.gitignore|\.npmrc|\.dependency-cruiser\.cjs|\.gitattributes|\.editorconfig)$/
  expect(top.filter((file) => !known.test(file))).toEqual([])
})

test('no path of a machine and no registry host is written down', () => {
  const paths = new RegExp(['(^|[\\s\'"`(=])/', '(work|root|home|farm)/[a-z]'].join(''))
  const hosts = new RegExp(['registry\\.npm', 'js|npmmir', 'ror'].join(''))
  expect(text.filter((file) => paths.test(read(file)) || hosts.test(read(file)))).toEqual([])
})

test('every refusal of the catalogue is raised somewhere', () => {
  const codes = Object.keys(REFUSALS)
  const product = files.filter(
    (file) => isCode(file) && /^(shared|functions)\//.test(file) && !file.startsWith('shared/domain/refusals'),
  )
  const source = product.map(read).join('\n')
  expect(codes.length).toBeGreaterThan(20)
  expect(codes.filter((code) => !source.includes(code))).toEqual([])
})
