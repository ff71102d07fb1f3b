/** Version of the model: raised whenever the same scenario, plan and seed give another outcome. */
export const ENGINE = '1.4.0'
