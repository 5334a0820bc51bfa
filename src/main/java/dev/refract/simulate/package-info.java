/**
 * What a balance would do to a stream of labels, found out before anything runs: users choose caps with it.
 *
 * <p>A {@link dev.refract.simulate.LabelStream} is one of the five {@link dev.refract.simulate.Scenario}s that
 * the acceptance criteria are stated on, or the labels of a data set. A {@link dev.refract.simulate.LedgerSampler}
 * decides about every label exactly as a task of the topology does, with the same ledger and the same
 * reservoirs, but makes no copy; a {@link dev.refract.simulate.DistanceMeter} watches how far the mix that comes out
 * is from the target. {@link dev.refract.simulate.AcceptanceCriteria} holds the result against its bounds and {@link
 * dev.refract.simulate.SimulationPlot} draws it.
 *
 * <p>Distances are total variation: the part of the output that would have to change class. The
 * <em>window</em> is the last 2,000 samples that came out, which is about what a trainer shuffles over; the
 * <em>cumulative</em> distance is that of all that came out so far. The target is applied to what is really
 * in the stream: to the priors of a scenario, or to the labels of a data set so far, every one of them
 * established, so that a class the ledger has not established yet counts as distance.
 *
 * <p>Nothing here knows Kafka, and the outcome is a pure function of labels, rules and seed. One task is
 * simulated; where a topic has several partitions, each task sees its part of the stream.
 */
package dev.refract.simulate;
