import { create } from 'qrcode'

const QUIET_ZONE = 4

/** An address as a QR code: one SVG path of squares, with the white border that readers need. */
export function qrPath(address: string): { size: number; path: string } {
  const { modules } = create(address, { errorCorrectionLevel: 'M' })
  const isDark = (row: number, column: number) => Boolean(modules.get(row, column))
  const squares: string[] = []
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (isDark(row, column)) {
        squares.push(`M${column + QUIET_ZONE} ${row + QUIET_ZONE}h1v1h-1z`)
      }
    }
  }
  return { size: modules.size + 2 * QUIET_ZONE, path: squares.join('') }
}
