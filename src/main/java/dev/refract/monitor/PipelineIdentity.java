package dev.refract.monitor;

/**
 * What a process runs; known before there is a broker.
 *
 * @param pipeline name and version, as {@code cells@1}
 * @param digest of the pipeline
 * @param application id of the group in Kafka
 * @param instance name of this instance in it
 * @param version of Refract
 */
public record PipelineIdentity(String pipeline, String digest, String application, String instance, String version) {}
