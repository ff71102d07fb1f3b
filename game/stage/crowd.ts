/**
 * Which figure stands where: by district and by stage a list of figures, the n-th of which stands on the n-th place
 * there. So the counts alone say which places are taken, and whoever does not change stage stays where he is.
 */
export type Crowd = {
  groups: number[][][]
  /** Figures that are not on the table now. */
  spare: number[]
  /** How many figures there ever were; they are numbered from 0. */
  known: number
}

export type Move = { figure: number; district: number; stage: number; place: number; kind: 'comes' | 'walks' | 'goes' }

export function emptyCrowd(districts: number, stages: number): Crowd {
  return {
    groups: Array.from({ length: districts }, () => Array.from({ length: stages }, () => [])),
    spare: [],
    known: 0,
  }
}

/** Brings the crowd to the wanted counts, by district and stage, with as few moves as there are. */
export function regroup(crowd: Crowd, wanted: number[][]): Move[] {
  const moves = wanted.flatMap((counts, district) => regroupDistrict(crowd, district, counts))
  // Only now, so that nobody goes here and comes there at once.
  for (const { figure, kind } of moves) if (kind === 'goes') crowd.spare.push(figure)
  return moves
}

function regroupDistrict(crowd: Crowd, district: number, counts: number[]): Move[] {
  const groups = crowd.groups[district]!
  const moves: Move[] = []
  // The last ones of each stage leave; along the way of life, so that most go to the next stage.
  const leaving = groups.flatMap((group, stage) => group.splice(Math.min(group.length, counts[stage]!)))
  for (const [stage, group] of groups.entries()) {
    while (group.length < counts[stage]!) {
      const walker = leaving.shift()
      const figure = walker ?? crowd.spare.pop() ?? crowd.known++
      moves.push({ figure, district, stage, place: group.length, kind: walker === undefined ? 'comes' : 'walks' })
      group.push(figure)
    }
  }
  for (const figure of leaving) moves.push({ figure, district, stage: 0, place: 0, kind: 'goes' })
  return moves
}
