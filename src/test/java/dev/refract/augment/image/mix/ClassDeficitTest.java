package dev.refract.augment.image.mix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.sample.Box;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Balanced: by deficit, the objects that a copy has fewest of are pasted, and none that it has most of. */
class ClassDeficitTest {
    private static final Label CELLS = label("rbc", "rbc", "rbc", "wbc");

    @Test
    void theClassWithTheFewestObjectsComesFirst() {
        Label other = label("rbc", "wbc", "platelet", "platelet");
        ClassDeficit deficit = new ClassDeficit(CELLS);
        List<ObjectCutout> open = ObjectCutout.find(other);

        assertThat(deficit.largest(other, open)).contains(open.get(2));
        deficit.add("platelet");
        deficit.add("platelet");
        assertThat(deficit.largest(other, open)).contains(open.get(1));
    }

    @Test
    void theMostFrequentClassIsNeverPasted() {
        Label other = label("rbc", "rbc");

        assertThat(new ClassDeficit(CELLS).largest(other, ObjectCutout.find(other)))
                .isEmpty();
    }

    private static Label label(String... categories) {
        return Label.NONE.withInstances(Arrays.stream(categories)
                .map(category -> Instance.boxed(category, new Box(0, 0, 10, 10)))
                .toList());
    }
}
