package dev.refract.augment.view;

import dev.refract.sample.Bytes;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How data of one kind is shown to people. Immutable. */
public interface Presentation {

    /**
     * Originals with their copies, what each copy changed marked where the kind of data allows it.
     *
     * @param comparisons at least one, of data of this kind
     * @param side the longer side of an image in a picture, in pixels; empty for one that suits the originals
     * @return at most one picture
     */
    List<View> views(List<Comparison> comparisons, OptionalInt side);

    /** A payload in one line. */
    String line(Payload payload);

    /**
     * One sample alone, as a WebP with its label drawn; empty for data that is shown as text. Where there are pictures,
     * the catalog shows an operation at several strengths, otherwise before and after.
     */
    default Optional<Bytes> thumbnail(Sample sample) {
        return Optional.empty();
    }

    /** Small samples of one class on which the catalog shows operations: the first is changed, the others are partners. */
    List<Sample> examples();

    /**
     * What the catalog says of an operation beside its declaration, a sentence each.
     *
     * @param operation its declared type
     */
    default List<String> notes(String id, Class<?> operation) {
        return List.of();
    }

    /**
     * What an operation that does not mix samples does to labels.
     *
     * @param operation its declared type
     */
    default LabelEffect labels(Class<?> operation) {
        return LabelEffect.STAY;
    }
}
