package dev.refract.cli.reports;

import dev.refract.cli.accounting.PipelineStats;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What went into a pipeline and what came out.
 *
 * @param pipeline its name and version
 * @param accounted whether every input is accounted for, the sinks hold nothing else, and something is published
 * @param stats the counts
 * @param mix how far the class mix is from the target
 * @param foreign records of sinks that the pipeline did not write, by topic and writer
 * @param remarks what does not fit or does not add up, a sentence each
 * @param topics of the pipeline, by their part
 */
public record ResultsSummary(
        String pipeline,
        boolean accounted,
        PipelineStats stats,
        MixDistance mix,
        SortedMap<String, SortedMap<String, Long>> foreign,
        List<String> remarks,
        Map<String, String> topics) {}
