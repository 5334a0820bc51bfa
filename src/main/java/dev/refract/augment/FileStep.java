package dev.refract.augment;

import dev.refract.declare.Resource;

/**
 * A step that needs a file of the pipeline's. The lineage names the file by its contents and does not hold
 * it: the pipeline's digest covers it, and every copy would carry it.
 *
 * @param <S> what is applied when the file is at hand
 */
public interface FileStep<S extends Step> extends Step {

    /** {@linkplain Resource#fingerprint() Fingerprint} of the file. */
    String file();

    /** The step with what is in its file. */
    S with(Resource file);
}
