import { around, project, type Point } from './board.ts'
import type { Piece } from './paint/landmarks.ts'
import type { LandmarkLook } from './view.ts'

/** Something that stands round the districts; what runs along u on the near left side is mirrored on the right one. */
export type PiecePlace = Point & { piece: Piece; mirrored: boolean }

/** Something that goes to and fro along the near sides, further with every week. */
export type Rover = { piece: Piece; from: number; to: number; radius: number; start: number; stride: number }

type Landmark = { pieces?: { piece: Piece; turn: number; radius: number }[]; rovers?: Rover[] }

/** Turns (./board.ts) from 2 at the right corner over 4 at the near one to 6 at the left one. */
const LANDMARKS: Record<LandmarkLook, Landmark> = {
  academy: {
    pieces: [
      { piece: 'library', turn: 5.42, radius: 0.872 },
      { piece: 'gate', turn: 4.86, radius: 0.885 },
    ],
  },
  screens: {
    pieces: [
      { piece: 'screen', turn: 2.52, radius: 0.875 },
      { piece: 'screen', turn: 3.12, radius: 0.875 },
    ],
  },
  railway: {
    pieces: [{ piece: 'station', turn: 5, radius: 0.845 }],
    rovers: [0, 1, 2].map((nth) => ({
      piece: nth === 0 ? 'engine' : 'carriage',
      from: 4.2 + nth * 0.152,
      to: 5.45 + nth * 0.152,
      radius: 0.925,
      start: 0.15,
      stride: 0.23,
    })),
  },
  market: {
    pieces: [4.5, 4.72, 4.94, 5.16, 5.38].map((turn, nth) => ({
      piece: `stall-${(nth % 3) as 0 | 1 | 2}`,
      turn,
      radius: 0.875,
    })),
  },
  flats: {
    pieces: [
      { piece: 'tower', turn: 2.1, radius: 0.86 },
      { piece: 'tower', turn: 2.26, radius: 0.9 },
      { piece: 'tower', turn: 5.8, radius: 0.88 },
    ],
  },
  couriers: {
    rovers: Array.from({ length: 6 }, (_, nth) => ({
      piece: 'courier',
      from: 2.3,
      to: 5.7,
      radius: 0.822,
      start: nth / 3,
      stride: nth % 2 === 0 ? 0.31 : -0.27,
    })),
  },
}

export function layLandmarks(looks: LandmarkLook[]): { pieces: PiecePlace[]; rovers: Rover[] } {
  return {
    pieces: looks.flatMap((look) =>
      (LANDMARKS[look].pieces ?? []).map(({ piece, turn, radius }) => ({
        ...placeAt(turn, radius),
        piece,
        mirrored: isRight(turn),
      })),
    ),
    rovers: looks.flatMap((look) => LANDMARKS[look].rovers ?? []),
  }
}

/** Where something is that has gone so far: 0 at one end of its way, 1 at the other, 2 at the first again. */
export function roverTurn({ from, to }: Rover, gone: number): number {
  const part = ((gone % 2) + 2) % 2
  return from + (to - from) * (part < 1 ? part : 2 - part)
}

export function placeAt(turn: number, radius: number): Point {
  const { u, v } = around(turn, radius)
  return project(u, v)
}

export function isRight(turn: number): boolean {
  return turn < 4
}
