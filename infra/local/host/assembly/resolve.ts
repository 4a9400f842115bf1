/** A resource of a template: its type and properties, not yet resolved. */
export interface Resource {
  readonly Type: string
  readonly Properties?: Record<string, unknown>
}

/** One resource with its properties resolved to local names. */
export interface Found {
  readonly id: string
  readonly type: string
  readonly properties: Record<string, unknown>
}

export interface Template {
  readonly Resources?: Record<string, Resource>
  readonly Outputs?: Record<string, { readonly Value: unknown; readonly Export?: { readonly Name: unknown } }>
  readonly Parameters?: Record<string, { readonly Default?: unknown }>
  readonly Conditions?: Record<string, unknown>
}

/** Turns intrinsic functions into local names. */
export interface Resolver {
  value(stack: string, value: unknown): unknown
  text(stack: string, value: unknown): string
}

export const REGION = 'cn-northwest-1'
export const ACCOUNT = '000000000000'

const PSEUDO: Record<string, unknown> = {
  'AWS::Region': REGION,
  'AWS::AccountId': ACCOUNT,
  'AWS::Partition': 'aws-cn',
  'AWS::URLSuffix': 'amazonaws.com.cn',
}

/** What is unique on this machine: logical ids may repeat from stack to stack. */
export const localId = (stack: string, logicalId: string): string => `${stack}-${logicalId}`

const NAMES: Record<string, string> = {
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::DynamoDB::GlobalTable': 'TableName',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::SecretsManager::Secret': 'Name',
}

/** Stand for the function itself here. */
const FUNCTION_FORMS = new Set(['AWS::Lambda::Alias', 'AWS::Lambda::Version'])

export function resolver(templates: ReadonlyMap<string, Template>): Resolver {
  const exportOf = (name: string): unknown => {
    for (const [stack, template] of templates) {
      for (const output of Object.values(template.Outputs ?? {})) {
        if (output.Export && value(stack, output.Export.Name) === name) return value(stack, output.Value)
      }
    }
    throw new Error(`no stack exports ${name}`)
  }
  const nameOf = (stack: string, id: string): string => {
    const template = templates.get(stack)
    if (id in PSEUDO) return String(PSEUDO[id])
    if (id === 'AWS::StackName') return stack
    const resource = template?.Resources?.[id]
    if (!resource) return String(template?.Parameters?.[id]?.Default ?? '')
    if (FUNCTION_FORMS.has(resource.Type)) return text(stack, resource.Properties?.FunctionName)
    const given = NAMES[resource.Type] && resource.Properties?.[NAMES[resource.Type] as string]
    if (given) return text(stack, given)
    return resource.Type === 'AWS::S3::Bucket' ? localId(stack, id).toLowerCase() : localId(stack, id)
  }
  const arnOf = (stack: string, id: string, attribute: string): string => {
    const resource = templates.get(stack)?.Resources?.[id]
    if (resource && FUNCTION_FORMS.has(resource.Type)) return text(stack, resource.Properties?.FunctionName)
    const suffix = attribute === 'StreamArn' ? '/stream/local' : ''
    const service = resource?.Type.split('::')[1]?.toLowerCase() ?? 'local'
    const kind = resource?.Type.split('::')[2]?.toLowerCase() ?? 'resource'
    const separator = service === 'dynamodb' ? '/' : ':'
    return `arn:aws-cn:${service}:${REGION}:${ACCOUNT}:${kind}${separator}${nameOf(stack, id)}${suffix}`
  }
  const call = (stack: string, name: string, argument: unknown): unknown => {
    const list = (index: number) => (argument as unknown[])[index]
    switch (name) {
      case 'Ref':
        return nameOf(stack, String(argument))
      case 'Fn::GetAtt': {
        const [id, attribute] = Array.isArray(argument) ? argument : String(argument).split('.')
        return arnOf(stack, String(id), String(attribute))
      }
      case 'Fn::ImportValue':
        return exportOf(text(stack, argument))
      case 'Fn::Join':
        return (value(stack, list(1)) as unknown[]).map(String).join(String(list(0)))
      case 'Fn::Sub':
        return substitute(stack, argument)
      case 'Fn::Select':
        return (value(stack, list(1)) as unknown[])[Number(list(0))]
      case 'Fn::Split':
        return text(stack, list(1)).split(String(list(0)))
      default:
        throw new Error(`the local host does not know ${name}`)
    }
  }
  const substitute = (stack: string, argument: unknown): string => {
    const [pattern, given] = Array.isArray(argument) ? argument : [argument, {}]
    return String(pattern).replace(/\$\{([^}]+)\}/g, (_, key: string) => {
      if (given && key in given) return text(stack, given[key])
      const [id, attribute] = key.split('.')
      return attribute ? arnOf(stack, String(id), attribute) : nameOf(stack, key)
    })
  }
  const value = (stack: string, input: unknown): unknown => {
    if (Array.isArray(input)) return input.map((entry) => value(stack, entry))
    if (typeof input !== 'object' || input === null) return input
    const entries = Object.entries(input)
    const [name, argument] = entries[0] ?? []
    if (entries.length === 1 && name && (name === 'Ref' || name.startsWith('Fn::'))) return call(stack, name, argument)
    return Object.fromEntries(entries.map(([key, entry]) => [key, value(stack, entry)]))
  }
  const text = (stack: string, input: unknown): string => String(value(stack, input))
  return { value, text }
}
