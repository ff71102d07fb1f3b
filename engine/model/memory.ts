/**
 * Arrays cut from one: making a typed array outside the heap costs about a microsecond, whatever its size, and a view of
 * one a tenth of that. What is cut together lives and dies together.
 */
export interface Memory {
  /** Asked once: for its buffer a typed array goes through the runtime every time. */
  buffer: ArrayBuffer
  /** Numbers cut off so far. */
  used: number
}

/** Room for `size` numbers, all 0. */
export const memoryOf = (size: number): Memory => ({
  buffer: new Float64Array(size).buffer,
  used: 0,
})

/** The next `length` numbers. */
export function cut(memory: Memory, length: number): Float64Array {
  const part = new Float64Array(memory.buffer, memory.used * Float64Array.BYTES_PER_ELEMENT, length)
  memory.used += length
  return part
}
