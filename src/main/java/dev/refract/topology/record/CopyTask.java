package dev.refract.topology.record;

import dev.refract.augment.Partners;
import dev.refract.copies.CopyMaker.CopyOrder;
import dev.refract.sample.Sample;

/**
 * Copies to make of one training sample.
 *
 * @param source the sample's record as it came
 * @param origin the sample
 * @param order which copies of it
 * @param partners earlier training samples that the copies may be mixed with
 */
public record CopyTask(SourceRecord source, Sample origin, CopyOrder order, Partners partners) {}
