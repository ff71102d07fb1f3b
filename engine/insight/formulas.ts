/** A formula of the model: its symbols are those of the engine's page; `source` is where it was published. */
export interface Formula {
  id: FormulaId
  expressions: readonly string[]
  source: string | null
}

/** Parts of the model, in the order of the week; titles and plain words for them are the product's. */
export const FORMULA_IDS = [
  'demand',
  'rival',
  'reach',
  'carry-over',
  'response',
  'wear',
  'creative',
  'search-lift',
  'contact',
  'brand',
  'awareness',
  'steps',
  'price',
  'friends',
  'classes',
  'orders',
  'refunds',
  'service',
  'satisfaction',
  'trust',
  'measurement',
  'lifetime',
] as const
export type FormulaId = (typeof FORMULA_IDS)[number]

const of = (id: FormulaId, expressions: string[], source: string | null = null): Formula => ({
  id,
  expressions,
  source,
})

export const FORMULAS: readonly Formula[] = [
  of('demand', ['y′ = ρ·y + σ·z', 'D = season × e^(y′ − Var/2)']),
  of('rival', ['X′ = max(0, 1 + m·(X − 1) + s·z + r·V)'], 'Steenkamp, Nijs, Hanssens & Dekimpe 2005'),
  of('reach', ['g = 1000 × spend ÷ cost × share ÷ people', 'R = 1 − (1 + g/k)^(−k)'], 'Ehrenberg 1959'),
  of('carry-over', ['A′ = λ·A + (1 − λ)·g'], 'Koyck 1954; Broadbent 1979'),
  of('response', ['h = A^σ ÷ (A^σ + κ^σ)'], 'Hill 1910'),
  of('wear', ['fresh = floor + (1 − floor)·e^(−rate·max(0, W − after))']),
  of('creative', ['quality = floor + (1 − floor)·c ÷ (c + half)', 'creative = 1 − weight·(1 − quality)']),
  of('search-lift', ['lift = ((0.05 + B) ÷ (0.05 + B₀))^ε']),
  of('contact', ['F′ = δ·F + Σ g', 'h × e^(−φ·max(0, F − F*))', 'O′ = O + (1 − O)·o·max(0, F′ − F*)']),
  of('brand', ['B′ = B + (1 − B)(1 − e^(−(Σ b·h + u))) − δ·B'], 'Clarke 1976; Leone 1995'),
  of('awareness', ['1 − e^(−(p + M + q·active ÷ people))'], 'Bass 1969'),
  of('steps', ['logistic(logit(chance today) + Σ weight·driver + M)']),
  of(
    'price',
    ['p = −(1 − w·B)·(ε·ln(P ÷ list) + γ·ln(P ÷ reference))', 'P_ref′ = P_ref + memory·(P − P_ref)'],
    'Tellis 1988; Bijmolt, van Heerde & Pieters 2005; Kalyanaram & Winer 1995',
  ),
  of('friends', ['invited = Poisson(ρ × active × promoters)'], 'Schmitt, Skiera & Van den Bulte 2011'),
  of('classes', ['share of bargain hunters = 1 − e^(−discount ÷ depth)']),
  of(
    'orders',
    [
      'λ = rate × order rate × D × (P ÷ list)^(−ε)',
      'buyers = Binomial(active, 1 − e^(−λ))',
      'leave = Binomial(buyers, drop-out)',
    ],
    'Fader, Hardie & Lee 2005',
  ),
  of('refunds', ['share × e^(−quality·(Q − Q₀))']),
  of('service', ['q = Q₀ + staff − strain − refusal × share refused', 'Q′ = memory·Q + (1 − memory)·q']),
  of(
    'satisfaction',
    [
      'rating = mean + quality·(remembered − Q₀) − price·ln(P ÷ reference) + trust·(T − 1)',
      'NPS = 100·(Φ((rating − 8.5) ÷ spread) − Φ((6.5 − rating) ÷ spread))',
    ],
    'Reichheld 2003',
  ),
  of('trust', ['T′ = T − loss', 'T′ = T + healing·(1 − T)']),
  of('measurement', ['last touch = n·w ÷ (0.05 + Σw)', 'claimed = n·claim × (1 − Π(1 − reach))']),
  of('lifetime', ['A = m + d·((1 − q)·A + q·D)', 'd = (1 + yearly)^(−1/52)'], 'Gupta, Lehmann & Stuart 2004'),
]
