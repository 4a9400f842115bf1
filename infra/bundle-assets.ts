import { copyFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const FONTS = 'node_modules/@expo-google-fonts/noto-sans-sc'

/** Files, from the root of the repository, that a bundle needs beside its code. */
const ASSETS: Readonly<Record<string, readonly string[]>> = {
  'print-documents': [
    `${FONTS}/400Regular/NotoSansSC_400Regular.ttf`,
    `${FONTS}/600SemiBold/NotoSansSC_600SemiBold.ttf`,
    `${FONTS}/LICENSE_FONT`,
  ],
}

export const assetsOf = (bundle: string): readonly string[] => ASSETS[bundle] ?? []

/** Puts the assets of a bundle into its folder, under their own names. */
export function copyAssets(bundle: string, root: string, dir: string): void {
  for (const file of assetsOf(bundle)) copyFileSync(join(root, file), join(dir, basename(file)))
}
