import type * as Phaser from 'phaser'
import { ATLAS, type Atlas } from './paint/atlas.ts'

/** How many pixels of a painted picture make one of the table as it lies in its element: more where it is enlarged. */
export type Grain = { fineness: number }

/** An empty picture to paint on. */
export function blank(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width))
  canvas.height = Math.max(1, Math.round(height))
  return canvas.getContext('2d')!
}

/** Makes a painted canvas a texture, in place of an older one of that name that nothing shows any more. */
export function texture(scene: Phaser.Scene, key: string, canvas: HTMLCanvasElement): Phaser.Textures.Texture {
  if (scene.textures.exists(key)) scene.textures.remove(key)
  // Not addCanvas(): that one reads all pixels back. The typings forget that a source may be a canvas.
  const made = scene.textures.create(key, canvas as unknown as HTMLImageElement, canvas.width, canvas.height)!
  const whole = made.add('__BASE', 0, 0, 0, canvas.width, canvas.height)!
  Object.assign(whole, { customPivot: true, pivotX: 0, pivotY: 0 })
  return made
}

export function atlasTexture(scene: Phaser.Scene, { canvas, frames }: Atlas): void {
  const made = texture(scene, ATLAS, canvas)
  for (const { name, x, y, width, height, originX, originY } of frames) {
    // With a pivot of its own a frame is placed, and mirrored, about its foot.
    Object.assign(made.add(name, 0, x, y, width, height)!, { customPivot: true, pivotX: originX, pivotY: originY })
  }
}

/** Lets the images of a layer show a texture that was painted anew, `finer` times as fine as before. */
export function renew(layer: Phaser.GameObjects.Layer, key: string, finer: number): void {
  for (const child of layer.getChildren() as Phaser.GameObjects.Image[]) {
    if (child.texture.key !== key) continue
    child.setTexture(key, child.frame.name)
    child.setScale(child.scaleX / finer, child.scaleY / finer)
  }
}

/** Takes everything off a layer. */
export function clear(layer: Phaser.GameObjects.Layer): void {
  for (const child of layer.getChildren().slice()) child.destroy()
}
