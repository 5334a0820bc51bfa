package dev.refract.augment;

import java.util.List;

/** A change that other samples had a part in. */
public interface MixingStep extends Step {

    /** Ids of the samples it needs beside the one that is copied, in the order in which it is given them. */
    List<String> partnerIds();
}
