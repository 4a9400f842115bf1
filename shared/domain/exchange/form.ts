import type { FactName } from './facts.ts'
import type { SuperiorStep } from './superior.ts'

/**
 * How one superior system wants to be spoken to: everything about it that is not one of the `lineages` of transport is data,
 * so that another province is another file. What the deployer's interface document says goes before what a file here says.
 */
export type Form = JsonForm | XmlForm

/** One field of a message. */
export interface FieldRule {
  readonly name: string
  /** Where the value comes from; a fixed value otherwise. */
  readonly from?: FactName
  readonly value?: string | number
  /** Code map that translates it; a value that it does not have stops the message. */
  readonly code?: string
  readonly as?: 'number' | 'date'
  readonly prefix?: string
  /** Only so many characters from the left (a region code of 6 of 12 digits). */
  readonly take?: number
  /** Longest text the other side takes. Nothing is ever cut short: a longer one stops the message. */
  readonly most?: number
  /** Written only when the fact is one of these. */
  readonly only?: { readonly fact: FactName; readonly is: ReadonlyArray<string | number | boolean> }
  /** Without it the message is not sent. Without this and without a value the field is left out. */
  readonly required?: boolean
}

/** One operation of the other side. */
export interface Operation {
  readonly path: string
  /** What the operation is called inside the message. */
  readonly operation: string
}

export interface StepForm extends Operation {
  /** Names of field sets, written one after another. */
  readonly fields: readonly string[]
}

/** How what it answers is to be understood: codes or texts. Whatever is not named is tried again later. */
export interface Answers {
  readonly acknowledged: readonly string[]
  /** It has it already, which is as good. */
  readonly duplicate: readonly string[]
  readonly unknownService: readonly string[]
  /** Trying again would change nothing. */
  readonly refused: readonly string[]
}

export interface ListForm extends Operation {
  /** Names of the request's fields and how many rows a page has. */
  readonly day: string
  readonly page: string
  readonly pageSize: number
  /** Name of the list in the answer; its rows use the field names of the step `rating`. */
  readonly rows: string
}

export interface DictionaryForm extends Operation {
  readonly rows: string
  readonly version: string
  readonly fields: { readonly level: string; readonly code: string; readonly text: string; readonly core: string }
}

interface FormBase {
  readonly id: string
  readonly name: string
  /** Where what is known of it comes from. */
  readonly source: string
  /** Names of the settings it needs in the secret of the deployment. */
  readonly secrets: readonly string[]
  /** Of texts, both ways. What another than UTF-8 may lack is written as escapes of the format. */
  readonly charset: 'utf-8' | 'gbk' | 'gb2312'
  /** yyyy, MM, dd, HH, mm, ss. */
  readonly time: string
  readonly date: string
  readonly listSeparator: string
  /** Services are not sent when this fact holds this text (自建事项). */
  readonly notTaken: { readonly fact: 'taskCode'; readonly contains: string }
  readonly codes: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly fields: Readonly<Record<string, readonly FieldRule[]>>
  /** A step that is not here has nothing to be told. */
  readonly steps: Readonly<Partial<Record<SuperiorStep, StepForm>>>
  readonly answers: Answers
  readonly list: ListForm
  readonly dictionary: DictionaryForm
}

/** `txnBodyCom` messages with SM2 envelopes; `sign` is an encryption of time, mark and word, not a signature. */
export interface JsonForm extends FormBase {
  readonly lineage: 'txn-json'
  readonly wire: {
    readonly headers: Readonly<Record<string, string>>
    readonly stamp: string
    readonly sm2: {
      readonly order: 'C1C3C2' | 'C1C2C3'
      /** Whether the point begins with 04, as BouncyCastle writes it. */
      readonly prefix04: boolean
      readonly encoding: 'hex' | 'base64'
    }
  }
}

/** XML under SM4 with a key made of a word, behind a token that is asked for first. */
export interface XmlForm extends FormBase {
  readonly lineage: 'token-xml'
  readonly wire: {
    readonly token: { readonly path: string; readonly field: string; readonly seconds: number }
    readonly root: string
    readonly row: string
    readonly declared: string
    readonly argument: string
    readonly namespace: string
  }
}
