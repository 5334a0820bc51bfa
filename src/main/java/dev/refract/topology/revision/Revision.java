package dev.refract.topology.revision;

import dev.refract.sample.Split;
import java.util.Optional;

/**
 * One content of a sample among those that came under its id.
 *
 * @param number 0 for the first that is published, one more for each that takes the place of another
 * @param content its hash
 * @param replaced what was published before and is retracted as this one is published; empty when nothing stands
 */
public record Revision(int number, ContentHash content, Optional<Publication> replaced) {
    /** The first content of an id. */
    public static Revision first(ContentHash content) {
        return new Revision(0, content, Optional.empty());
    }

    /** The content that comes after what is known of its id. */
    public static Revision after(Publication known, ContentHash content) {
        return new Revision(known.revision() + 1, content, Optional.of(known).filter(Publication::stands));
    }

    /** Whether training samples may have been kept of the content that is replaced. */
    public boolean replacesTraining() {
        return replaced.filter(was -> was.split() == Split.TRAIN).isPresent();
    }
}
