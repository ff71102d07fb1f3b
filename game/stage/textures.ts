import type * as Phaser from 'phaser'
import { ATLAS, type Atlas } from './paint/atlas.ts'

/** How many pixels of a painted picture make one of the table as it lies in its element: more where it is enlarged. */
export type Grain = { fineness: number }

/**
 * Adds an image to a layer. All images of the stage are made here and get all their fields in one order, whether they
 * need them or not: a JavaScript engine then takes them for alike and reads their numbers without boxing any. Made as it
 * comes there are seven kinds of them, and each picture of 2,000 figures allocates 180 kB.
 */
export function addImage(
  scene: Phaser.Scene,
  layer: Phaser.GameObjects.Layer,
  [x, y]: [number, number],
  key: string,
  frame?: string,
): Phaser.GameObjects.Image {
  const image = scene.add.image(x, y, key, frame)
  layer.add(image)
  return image.setRotation(0).setAlpha(1).setFlip(false, false).setVisible(true)
}

/** Makes an image with a broken number in every field and forgets it, so that there is room for such from the beginning. */
export function shapeImages(scene: Phaser.Scene, layer: Phaser.GameObjects.Layer): void {
  const model = addImage(scene, layer, [0.5, 0.25], '__WHITE')
  model.setScale(0.5, 0.25).setRotation(0.5).setAlpha(0.5).setDisplayOrigin(0.5, 0.25)
  model.destroy()
}

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
