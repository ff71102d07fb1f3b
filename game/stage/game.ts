import * as Phaser from 'phaser'
import { StageError } from './errors.ts'

/**
 * A game with one empty scene, its canvas the first child of the element: WebGL, or else plain canvas. Its own loop
 * rests; ./loop.ts asks for pictures.
 */
export async function startGame(element: HTMLElement): Promise<{ game: Phaser.Game; scene: Phaser.Scene }> {
  try {
    return await start(element, Phaser.AUTO)
  } catch {
    // What was found out about WebGL once may not hold any more, for instance when there are too many contexts.
    try {
      return await start(element, Phaser.CANVAS)
    } catch (cause) {
      throw new StageError('no-canvas', cause)
    }
  }
}

/** Whether WebGL draws; else each picture is drawn by Phaser on a plain canvas. */
export function drawsByWebGL({ renderer }: Phaser.Game): boolean {
  return renderer.type === Phaser.WEBGL
}

function start(element: HTMLElement, type: number): Promise<{ game: Phaser.Game; scene: Phaser.Scene }> {
  return new Promise((resolve, reject) => {
    const before = new Set(element.children)
    try {
      const game: Phaser.Game = new Phaser.Game({
        type,
        parent: element,
        width: Math.max(1, element.clientWidth),
        height: Math.max(1, element.clientHeight),
        transparent: true,
        banner: false,
        autoFocus: false,
        // All edges are painted soft already; smoothing them again costs four times the pixels.
        render: { antialiasGL: false, maxTextures: 1 },
        audio: { noAudio: true },
        // Pointers and keys belong to the page's own elements over the canvas.
        input: { keyboard: false, mouse: false, touch: false, gamepad: false },
        scale: { mode: Phaser.Scale.NONE },
        scene: {
          create(this: Phaser.Scene) {
            element.prepend(game.canvas)
            // Its loop begins only after this, so that it can be stopped at the end of the first step.
            game.events.once('postrender', () => {
              game.loop.sleep()
              resolve({ game, scene: this })
            })
          },
        },
      })
    } catch (error) {
      for (const child of [...element.children]) if (!before.has(child)) child.remove()
      reject(error)
    }
  })
}
