/** What stopped a run is in its history, for whoever looks the next morning. */
export const runStops = `
ALTER TABLE runs ADD COLUMN stopped TEXT; -- JSON of the problem; null: nothing did, or somebody
`
