package dev.refract.augment.view;

import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.util.List;

/** How data of one kind is shown to people. Immutable. */
public interface Presentation {

    /**
     * Originals with their copies, what each copy changed marked where the kind of data allows it.
     *
     * @param comparisons at least one, of data of this kind
     * @return at most one picture
     */
    List<View> views(List<Comparison> comparisons, View.Scale scale);

    /** A payload in one line. */
    String line(Payload payload);

    /** Whether views are pictures. An operation is then shown at several strengths, otherwise before and after. */
    default boolean isPictorial() {
        return false;
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
}
