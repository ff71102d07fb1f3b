import { download, fileName } from '../store/download.ts'

/** Pixels of a picture for each one of the page: sharp on paper and on a projector. */
const SHARPNESS = 3

/** Keeps a chart as the drawing that it is. */
export function saveSvg(label: string, svg: string): void {
  download(`${fileName(label)}.svg`, svg, 'image/svg+xml')
}

/** Keeps a chart as a picture, on paper of its theme. */
export async function savePng(label: string, svg: string, width: number, height: number, paper: string): Promise<void> {
  const picture = new Image()
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await picture.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * SHARPNESS
  canvas.height = height * SHARPNESS
  const context = canvas.getContext('2d')!
  context.fillStyle = paper
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (blob) download(`${fileName(label)}.png`, blob)
}
