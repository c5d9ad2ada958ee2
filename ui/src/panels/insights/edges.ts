/** Room around a chart, in CSS pixels at the size it has in the panel; `k` times that where it is shown large. */
export function edges(
  k: number,
  top: number,
  right: number,
  bottom: number,
  left: number,
): { top: number; right: number; bottom: number; left: number } {
  return { top: top * k, right: right * k, bottom: bottom * k, left: left * k };
}
