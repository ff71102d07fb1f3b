import type * as Phaser from 'phaser'

/** The part of Phaser's batch of quads that is used here; all of it is documented, little of it is in the typings. */
type Batch = {
  instanceCount: number
  instancesPerBatch: number
  floatsPerInstance: number
  currentBatchEntry: { count: number }
  vertexBufferLayout: { buffer: { viewF32: Float32Array; viewU32: Uint32Array } }
}
type Image = Phaser.GameObjects.Image

/** Numbers of one corner of a quad: x, y, u, v, texture, effect, tint. */
const CORNER = 7

/**
 * Draws a layer's images in one go where WebGL draws. Phaser hands each of them through five functions with up to 25
 * numbers each, which costs 200 bytes a figure and picture; here they are written straight into its batch.
 *
 * The images must be of one texture, upright, unscaled and opaque, under a camera that stands still.
 */
export function drawQuickly(layer: Phaser.GameObjects.Layer): void {
  layer.renderWebGLStep = (renderer, _layer, context) => {
    const images = layer.list as Image[]
    const batch = renderer.renderNodes.getNode('BatchHandlerQuad') as unknown as Batch
    let at = 0
    while (at < images.length) {
      const first = images[at]!
      // One in Phaser's own way: it sets up the batch, and its numbers are the pattern for the others.
      if (first.visible) first.renderWebGLStep(renderer, first, context, undefined, undefined, images, at)
      at++
      if (first.visible && batch.instanceCount > 0) at = append(batch, images, at)
    }
  }
}

/** Writes images from `at` on after the last quad of the batch, as many as have room; returns which is next. */
function append(batch: Batch, images: Image[], at: number): number {
  const { viewF32, viewU32 } = batch.vertexBufferLayout.buffer
  const size = batch.floatsPerInstance
  const last = (batch.instanceCount - 1) * size
  const texture = viewF32[last + 4]!
  const effect = viewU32[last + 5]!
  const tint = viewU32[last + 6]!
  // A full batch is drawn by Phaser when it adds the last one itself.
  const room = batch.instancesPerBatch - 1
  let count = batch.instanceCount
  let added = 0
  for (; at < images.length && count < room; at++) {
    const image = images[at]!
    if (!image.visible) continue
    const { frame } = image
    const left = image.x - image.displayOriginX
    const top = image.y - image.displayOriginY
    const right = left + frame.width
    const bottom = top + frame.height
    let corner = count * size
    // Bottom left, top left, bottom right, top right.
    for (let nth = 0; nth < 4; nth++) {
      viewF32[corner] = nth < 2 ? left : right
      viewF32[corner + 1] = nth % 2 === 0 ? bottom : top
      viewF32[corner + 2] = nth < 2 ? frame.u0 : frame.u1
      viewF32[corner + 3] = nth % 2 === 0 ? frame.v1 : frame.v0
      viewF32[corner + 4] = texture
      viewU32[corner + 5] = effect
      viewU32[corner + 6] = tint
      corner += CORNER
    }
    count++
    added++
  }
  batch.instanceCount = count
  batch.currentBatchEntry.count += added
  return at
}
