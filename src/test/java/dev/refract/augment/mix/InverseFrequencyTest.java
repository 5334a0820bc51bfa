package dev.refract.augment.mix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.Partner;
import dev.refract.augment.Partners;
import dev.refract.random.Address;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

/** Balanced: partners by inverse frequency are of the classes that the stream has least of. */
class InverseFrequencyTest {

    /** Of 90 and 10 partners: a class is drawn in proportion to 1/90 and 1/10, so one in ten is of the common one. */
    @Test
    void aClassIsDrawnAsOftenAsItIsRare() {
        List<Partner> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            all.add(new Partner.InMemory("p" + i, new Payload.Text("text"), Label.of(i < 90 ? "common" : "rare")));
        }
        Partners partners = Partners.of(all);
        UniformRandomProvider random = Address.of(1, "inverse", "frequency").generator();
        int rare = 0;
        for (int i = 0; i < 10_000; i++) {
            Partner drawn = PartnerSelection.draw(
                            Label.of("common"), PartnerScope.INVERSE_FREQUENCY, partners, any -> true, random)
                    .orElseThrow();
            rare += drawn.label().equals(Label.of("rare")) ? 1 : 0;
        }
        assertThat(rare).isBetween(8_910, 9_090);
    }

    @Test
    void nothingIsDrawnFromNobody() {
        UniformRandomProvider random = Address.of(1, "inverse", "frequency").generator();

        assertThat(PartnerSelection.draw(
                        Label.of("a"), PartnerScope.INVERSE_FREQUENCY, Partners.NONE, any -> true, random))
                .isEmpty();
    }
}
