import { expect, test } from 'vitest'
import { walks } from '../../game/stage/walks.ts'

function someone(x: number, y: number) {
  return {
    x,
    y,
    setPosition(newX: number, newY: number) {
      this.x = newX
      this.y = newY
    },
  }
}

test('who is sent gets there in its own time, then all is at rest', () => {
  const people = Array.from({ length: 300 }, (_, at) => someone(at, 0))
  const paths = walks(people)
  paths.reset(100)
  for (let figure = 0; figure < 300; figure++) paths.send(figure, 1000, 500)

  expect(paths.advance(300)).toBe(true)
  const [under, waiting] = [people.filter(({ x }) => x > 300), people.filter(({ x }, at) => x === at)]
  expect(under.length + waiting.length).toBeGreaterThan(0)
  expect(waiting.length).toBeGreaterThan(50)

  for (let time = 300; time < 1400; time += 16) paths.advance(16)
  expect(paths.advance(16)).toBe(false)
  for (const { x, y } of people) expect([x, Math.round(y)]).toEqual([1000, 500])
})

test('another place while walking: it turns where it is', () => {
  const people = [someone(0, 0)]
  const paths = walks(people)
  paths.reset(1)
  paths.send(0, 100, 0)
  paths.advance(450)
  const halfway = people[0]!.x
  expect(halfway).toBeGreaterThan(10)
  paths.send(0, 0, 0)
  expect(people[0]!.x).toBe(halfway)
  paths.put(0, 7, 8)
  expect(paths.advance(2000)).toBe(false)
  expect([people[0]!.x, people[0]!.y]).toEqual([7, 8])
})
