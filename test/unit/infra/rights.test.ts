import { expect, test } from 'vitest'
import { bundleOf, CHINA, ofType, propertyOf, type Resource, referred, templatesOf } from './support/templates.ts'

interface Statement {
  readonly Effect: string
  readonly Action: string | string[]
  readonly Resource: unknown
}

const app = templatesOf()('app', CHINA)

const statementsOf = (role: Resource | undefined): Statement[] =>
  (propertyOf(role, 'Policies') as Array<{ PolicyDocument: { Statement: Statement[] } }>).flatMap(
    (policy) => policy.PolicyDocument.Statement,
  )

const asList = (value: string | string[]): string[] => (Array.isArray(value) ? value : [value])

const functions = ofType(app, 'AWS::Lambda::Function')

/** Bundles with a statement that allows an action, matching `action`, on a resource whose text holds `resource`. */
function bundlesThatMay(action: RegExp, resource: string): string[] {
  const may = functions.filter(([, one]) =>
    statementsOf(app.resources[referred(propertyOf(one, 'Role'))]).some(
      (statement) =>
        statement.Effect === 'Allow' &&
        asList(statement.Action).some((each) => action.test(each)) &&
        JSON.stringify(statement.Resource).includes(resource),
    ),
  )
  return [...new Set(may.map(([, one]) => bundleOf(one)))].sort()
}

const WRITE = /^dynamodb:(Put|Update|Delete|BatchWrite|Transact|PartiQL)/

test('only the two counters write Statistics', () => {
  expect(bundlesThatMay(WRITE, '-Statistics"')).toEqual(['count-evaluations', 'count-tickets'])
})

test('only the ways in, the default job and those who take off a seal or a number, settle words or carry out reviews write Evaluations', () => {
  const waysIn = ['api-cards', 'api-citizen', 'api-desk', 'api-device', 'api-exchange', 'api-gateway', 'api-superior']
  const others = [
    'apply-default-ratings',
    'follow-reviews',
    'follow-tickets',
    'forward-evaluations',
    'recompute-deadlines',
    'send-messages',
  ]
  expect(bundlesThatMay(WRITE, '-Evaluations"')).toEqual([...waysIn, ...others])
  expect(bundlesThatMay(/^dynamodb:PutItem$/, '-Evaluations"')).toEqual(waysIn.filter((name) => name !== 'api-gateway'))
})

test('only those whose case it is, who handle it or who stand above, the ladder, the opener and what follows write Tickets', () => {
  const writers = [
    'api-citizen',
    'api-desk',
    'api-evidence',
    'api-exchange',
    'api-staff',
    'api-supervision',
    'escalate-overdue-tickets',
    'follow-evaluations',
    'follow-reviews',
    'follow-tickets',
    'recompute-deadlines',
  ]
  expect(bundlesThatMay(WRITE, '-Tickets"')).toEqual(writers)
})

test('the Directory is changed by those who replace signs, note that one was made or load the calendar, and by nobody else', () => {
  const calendar = ['api-supervision', 'recompute-deadlines']
  expect(bundlesThatMay(WRITE, '-Directory"')).toEqual(['api-channels', 'print-documents', ...calendar].sort())
  expect(bundlesThatMay(/^dynamodb:PutItem$/, '-Directory"')).toEqual([])
})

test('who is rated reads no Evaluations', () => {
  const readers = bundlesThatMay(/^dynamodb:(Get|BatchGet|Query)/, '-Evaluations')
  expect(readers).not.toContain('api-staff')
  expect(readers).not.toContain('api-admin')
})

test('nothing is scanned or deleted', () => {
  expect(bundlesThatMay(/^dynamodb:(Scan|Delete|Transact|PartiQL)/, '')).toEqual([])
})

test('keys are open to those that check sessions and signatures, files to those that make and hand them out', () => {
  const talking = ['forward-evaluations', 'reconcile-superior', 'refresh-dictionary', 'send-messages']
  const apis = functions.map(([, one]) => bundleOf(one)).filter((name) => name.startsWith('api-') && name !== 'api-public')
  expect(bundlesThatMay(/^secretsmanager:/, '-secret')).toEqual([...apis, ...talking].sort())
  expect(bundlesThatMay(/^s3:PutObject$/, '-exports-')).toEqual(['print-documents', 'run-exports'])
  const readers = ['api-admin', 'api-channels', 'api-evidence', 'api-staff', 'api-superior']
  expect(bundlesThatMay(/^s3:GetObject$/, '-exports-')).toEqual(readers)
  expect(bundlesThatMay(/^s3:PutObject$/, '-evidence-')).toEqual(['api-cards', 'api-evidence'])
  expect(bundlesThatMay(/^s3:GetObject$/, '/tickets/')).toEqual(['api-evidence', 'print-documents'])
})

test('every function has a role of its own', () => {
  const roles = functions.map(([, one]) => referred(propertyOf(one, 'Role')))
  expect(new Set(roles).size).toBe(functions.length)
})

test('no action and no resource is a wildcard, but for the objects of the export bucket', () => {
  for (const [id, role] of ofType(app, 'AWS::IAM::Role')) {
    expect([id, propertyOf(role, 'ManagedPolicyArns')]).toEqual([id, undefined])
    for (const statement of statementsOf(role)) {
      expect(asList(statement.Action).filter((action) => action.includes('*'))).toEqual([])
      const wild = JSON.stringify(statement.Resource).includes('*')
      const files = asList(statement.Action).every((action) => action === 's3:GetObject' || action === 's3:PutObject')
      expect([id, wild]).toEqual([id, files])
    }
  }
})
