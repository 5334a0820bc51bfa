package dev.refract.sample;

import java.util.List;

/**
 * Where a copy came from: enough to build its bytes again from its origin.
 *
 * @param pipeline name of the pipeline that made it
 * @param version the pipeline's version
 * @param digest SHA-256 of the normalized pipeline, in hexadecimal
 * @param parents ids of the samples it was made of; the origin first
 * @param steps what was applied, in order
 * @param round balance round that decided how many copies there are; 0 when decided locally
 */
public record Lineage(
        String pipeline, int version, String digest, List<String> parents, List<AppliedStep> steps, long round) {
    public Lineage {
        parents = List.copyOf(parents);
        steps = List.copyOf(steps);
    }
}
