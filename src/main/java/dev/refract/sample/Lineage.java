package dev.refract.sample;

import java.util.List;

/**
 * Where a copy came from: enough to build its bytes again from its origin.
 *
 * @param pipeline name of the pipeline that made it
 * @param version the pipeline's version
 * @param digest SHA-256 of the normalized pipeline, in hexadecimal
 * @param copy number of the copy among those of its origin, from 1
 * @param parents ids of the samples it was made of; the origin first
 * @param steps what was applied, in order
 * @param round balance round that decided how many copies there are; 0 when decided locally
 * @param weight how many originals of its class this copy stands for; 1 when nothing was weighted
 */
public record Lineage(
        String pipeline,
        int version,
        String digest,
        int copy,
        List<String> parents,
        List<AppliedStep> steps,
        long round,
        double weight) {
    public Lineage {
        parents = List.copyOf(parents);
        steps = List.copyOf(steps);
    }
}
