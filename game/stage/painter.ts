import type * as Phaser from 'phaser'
import type { Sight } from './camera.ts'

type Image = Phaser.GameObjects.Image
type Layer = Phaser.GameObjects.Layer
type Renderer = Phaser.Renderer.WebGL.WebGLRenderer

/** Draws the images of some layers with WebGL. */
export type Painter = {
  draw: (sight: Sight) => void
  /** Makes everything anew after the graphics card was away. */
  restore: () => void
}

/** Numbers of one corner of a quad: x, y, u, v, alpha. */
const CORNER = 5
const QUAD = 4 * CORNER
const BYTES = 4
/** Room is made for so many images at once; the stage has some thousands, indices of 16 bits are enough for 16,384. */
const ROOM = 512

/**
 * Draws Phaser's images in as few calls as their textures allow, and without allocating anything: Phaser's own way
 * hands each image through five functions with up to 25 numbers each, 200 bytes for every figure in every picture.
 * Only what images of this stage have is read: place, frame, scale, turn, mirror, alpha.
 *
 * Phaser draws nothing itself meanwhile; of its state in the graphics card only the bound texture is put back, since
 * it remembers that one when it uploads others.
 */
export function openPainter(renderer: Renderer, layers: Layer[]): Painter {
  const { gl } = renderer
  let corners = new Float32Array(ROOM * QUAD)
  let program: WebGLProgram
  let sightPlace: WebGLUniformLocation
  let vertices: WebGLBuffer
  let indices: WebGLBuffer

  function restore(): void {
    program = link(gl)
    sightPlace = gl.getUniformLocation(program, 'sight')!
    vertices = gl.createBuffer()
    indices = gl.createBuffer()
    allocate()
  }

  function allocate(): void {
    const quads = corners.length / QUAD
    const numbers = new Uint16Array(quads * 6)
    for (let quad = 0; quad < quads; quad++) {
      const first = quad * 4
      numbers.set([first, first + 1, first + 2, first + 2, first + 1, first + 3], quad * 6)
    }
    gl.bindBuffer(gl.ARRAY_BUFFER, vertices)
    gl.bufferData(gl.ARRAY_BUFFER, corners.byteLength, gl.DYNAMIC_DRAW)
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, indices)
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, numbers, gl.STATIC_DRAW)
  }

  function makeRoom(): void {
    let images = 0
    for (let at = 0; at < layers.length; at++) images += layers[at]!.list.length
    if (images * QUAD <= corners.length) return
    corners = new Float32Array(Math.ceil(images / ROOM) * ROOM * QUAD)
    allocate()
  }

  /** Writes what is seen, in order. */
  function write(): void {
    let quad = 0
    for (let nth = 0; nth < layers.length; nth++) {
      const images = layers[nth]!.list as Image[]
      for (let at = 0; at < images.length; at++) {
        const image = images[at]!
        if (isSeen(image)) writeQuad(corners, QUAD * quad++, image)
      }
    }
  }

  function prepare({ x, y, zoom }: Sight): void {
    const { width, height } = gl.canvas
    gl.bindFramebuffer(gl.FRAMEBUFFER, null)
    gl.viewport(0, 0, width, height)
    gl.disable(gl.SCISSOR_TEST)
    gl.clearColor(0, 0, 0, 0)
    gl.clear(gl.COLOR_BUFFER_BIT)
    gl.enable(gl.BLEND)
    gl.blendEquation(gl.FUNC_ADD)
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA)
    gl.useProgram(program)
    gl.activeTexture(gl.TEXTURE0)
    // From pixels of the picture to the square from −1 to 1, y up.
    gl.uniform4f(sightPlace, x, y, (2 * zoom) / width, (-2 * zoom) / height)
    gl.bindBuffer(gl.ARRAY_BUFFER, vertices)
    gl.bufferSubData(gl.ARRAY_BUFFER, 0, corners)
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, indices)
    gl.enableVertexAttribArray(0)
    gl.enableVertexAttribArray(1)
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, CORNER * BYTES, 0)
    gl.vertexAttribPointer(1, 3, gl.FLOAT, false, CORNER * BYTES, 2 * BYTES)
  }

  /** One call for each run of images with one texture. */
  function drawRuns(): void {
    let texture: WebGLTexture | null = null
    let first = 0
    let next = 0
    for (let nth = 0; nth < layers.length; nth++) {
      const images = layers[nth]!.list as Image[]
      for (let at = 0; at < images.length; at++) {
        const image = images[at]!
        if (!isSeen(image)) continue
        const own = image.frame.source.glTexture!.webGLTexture
        if (own !== texture) {
          drawRun(texture, first, next)
          texture = own
          first = next
        }
        next++
      }
    }
    drawRun(texture, first, next)
  }

  function drawRun(texture: WebGLTexture | null, first: number, next: number): void {
    if (next === first) return
    gl.bindTexture(gl.TEXTURE_2D, texture)
    gl.drawElements(gl.TRIANGLES, (next - first) * 6, gl.UNSIGNED_SHORT, first * 6 * 2)
  }

  restore()
  return {
    restore,
    draw(sight) {
      if (gl.isContextLost()) return
      makeRoom()
      write()
      prepare(sight)
      drawRuns()
      const known = renderer.glTextureUnits.units[0] as { webGLTexture: WebGLTexture } | null | undefined
      gl.bindTexture(gl.TEXTURE_2D, known ? known.webGLTexture : null)
    },
  }
}

function isSeen(image: Image): boolean {
  return image.visible && image.alpha > 0
}

function writeQuad(corners: Float32Array, start: number, image: Image): void {
  const { frame, x, y, alpha, rotation } = image
  // All frames of the stage have a pivot of their own, about which they are mirrored.
  const scaleX = image.flipX ? -image.scaleX : image.scaleX
  const scaleY = image.flipY ? -image.scaleY : image.scaleY
  const left = -image.displayOriginX * scaleX
  const top = -image.displayOriginY * scaleY
  const right = left + frame.width * scaleX
  const bottom = top + frame.height * scaleY
  const cos = rotation === 0 ? 1 : Math.cos(rotation)
  const sin = rotation === 0 ? 0 : Math.sin(rotation)
  for (let nth = 0; nth < 4; nth++) {
    // Upper left, upper right, lower left, lower right.
    const dx = nth % 2 === 0 ? left : right
    const dy = nth < 2 ? top : bottom
    const at = start + nth * CORNER
    corners[at] = x + dx * cos - dy * sin
    corners[at + 1] = y + dx * sin + dy * cos
    corners[at + 2] = nth % 2 === 0 ? frame.u0 : frame.u1
    corners[at + 3] = nth < 2 ? frame.v0 : frame.v1
    corners[at + 4] = alpha
  }
}

function link(gl: WebGLRenderingContext): WebGLProgram {
  const program = gl.createProgram()
  for (const [type, source] of [
    [gl.VERTEX_SHADER, VERTEX],
    [gl.FRAGMENT_SHADER, FRAGMENT],
  ] as const) {
    const shader = gl.createShader(type)!
    gl.shaderSource(shader, source)
    gl.compileShader(shader)
    gl.attachShader(program, shader)
  }
  gl.bindAttribLocation(program, 0, 'place')
  gl.bindAttribLocation(program, 1, 'paint')
  gl.linkProgram(program)
  return program
}

const VERTEX = `
precision highp float;
attribute vec2 place;
attribute vec3 paint;
uniform vec4 sight;
varying vec3 shown;
void main() {
  gl_Position = vec4((place - sight.xy) * sight.zw + vec2(-1.0, 1.0), 0.0, 1.0);
  shown = paint;
}`

const FRAGMENT = `
precision highp float;
uniform sampler2D picture;
varying vec3 shown;
void main() {
  gl_FragColor = texture2D(picture, shown.xy) * shown.z;
}`
