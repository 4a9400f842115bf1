import { decodedOnce, type Parameters } from './launch'

const set = (text: string | null): text is string => text !== null

/** `scene` of a mini-program code, `q` of an ordinary address that opens the mini-program; WeChat encodes both once. */
export const launchTexts = ({ scene, q }: Parameters): readonly string[] => [decodedOnce(scene), decodedOnce(q)].filter(set)
