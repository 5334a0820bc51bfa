package dev.refract.augment.image.mix;

import static dev.refract.augment.image.mix.MixedPictures.CAT;
import static dev.refract.augment.image.mix.MixedPictures.DOG;
import static dev.refract.augment.image.mix.MixedPictures.apply;
import static dev.refract.augment.image.mix.MixedPictures.flat;
import static dev.refract.augment.image.mix.MixedPictures.levels;
import static dev.refract.augment.image.mix.MixedPictures.made;
import static dev.refract.augment.image.mix.MixedPictures.mask;
import static dev.refract.augment.image.mix.MixedPictures.partner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.refract.augment.Augmented;
import dev.refract.augment.Mixing;
import dev.refract.augment.engine.Augmenter;
import dev.refract.augment.mix.Blending;
import dev.refract.augment.mix.PartnerScope;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import dev.refract.sample.Box;
import dev.refract.sample.Bytes;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Point;
import dev.refract.sample.Polygon;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels stay true: what is pasted shows and hides what it should; without a fitting partner nothing is mixed. */
class PastedObjectsTest {
    @Test
    void pastedObjectsAreCutOutAlongTheirOutline() {
        Polygon triangle = new Polygon(List.of(new Point(0, 0), new Point(16, 0), new Point(0, 16)));
        Instance outlined = new Instance(
                "triangle",
                Optional.of(new Box(0, 0, 16, 16)),
                List.of(triangle),
                Optional.empty(),
                List.of(),
                1,
                Map.of());
        Label own = CAT.withInstances(List.of(Instance.boxed("own", new Box(8, 8, 16, 16))));
        PastedObjects step = new PastedObjects("p", List.of(new PastedObjects.Paste(0, 1, 8, 8)));

        Augmented mixed = apply(
                flat(32, 32, 0), own, step, partner("p", flat(20, 20, 255), DOG.withInstances(List.of(outlined))));

        // centers below the diagonal: 16 + 15 + … less the diagonal's half: 16·17/2 − 16 = 120
        assertThat(levels(mixed)).containsEntry(255, 120);
        assertThat(mixed.label().classes()).isEqualTo(CAT.classes());
        assertThat(mixed.label().instances()).hasSize(1).first().satisfies(pasted -> {
            assertThat(pasted.category()).isEqualTo("triangle");
            assertThat(pasted.box()).hasValue(new Box(8, 8, 24, 24));
        });
    }

    @Test
    void whatIsPastedHidesMasksOutlinesAndBoxesAlike() {
        Bytes mask = mask(32, 32, 0, 0, 10, 10);
        Polygon square = new Polygon(new Box(0, 0, 10, 10).corners());
        Label own = Label.NONE.withInstances(List.of(
                new Instance("masked", Optional.empty(), List.of(), Optional.of(mask), List.of(), 1, Map.of()),
                new Instance("outlined", Optional.empty(), List.of(square), Optional.empty(), List.of(), 0.5, Map.of()),
                Instance.boxed("boxed", new Box(0, 0, 10, 10))));
        Label other = Label.NONE.withInstances(List.of(Instance.boxed("top", new Box(0, 0, 10, 4))));
        PastedObjects step = new PastedObjects("p", List.of(new PastedObjects.Paste(0, 1, 0, 0)));

        List<Instance> left = apply(flat(32, 32, 0), own, step, partner("p", flat(20, 20, 255), other))
                .label()
                .instances();

        assertThat(left).extracting(Instance::visibility).satisfies(shares -> {
            assertThat(shares.get(0)).isEqualTo(0.6);
            assertThat(shares.get(1)).isCloseTo(0.3, within(1e-12));
            assertThat(shares.get(2)).isEqualTo(0.6);
        });
        assertThat(left.get(0).mask().flatMap(png -> PixelMask.of(png, 32, 32).bounds()))
                .hasValue(new Box(0, 4, 10, 10));
        assertThat(left.get(2).box()).hasValue(new Box(0, 4, 10, 10));
        assertThat(left.get(3).category()).isEqualTo("top");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void objectsPastedLieInside(int seed) {
        Label other = Label.NONE.withInstances(
                List.of(Instance.boxed("small", new Box(1, 1, 9, 9)), Instance.boxed("huge", new Box(0, 0, 400, 300))));

        List<Instance> pasted = made(
                        new CopyPaste(new IntRange(2, 2), new Range(0.5, 4)),
                        flat(64, 48, 0),
                        Label.NONE,
                        seed,
                        partner("p", flat(400, 300, 255), other))
                .copy()
                .label()
                .instances();

        assertThat(pasted).isNotEmpty().allSatisfy(instance -> {
            Box box = instance.box().orElseThrow();
            assertThat(box.left()).isGreaterThanOrEqualTo(0);
            assertThat(box.top()).isGreaterThanOrEqualTo(0);
            assertThat(box.right()).isLessThanOrEqualTo(64);
            assertThat(box.bottom()).isLessThanOrEqualTo(48);
        });
    }

    @Test
    void withoutAnyoneOrAnyoneWhoFitsNothingIsDrawn() {
        for (Mixing<?> operation : List.of(
                new MixUp(new Blending(1, PartnerScope.ANY)),
                new CutMix(1, PartnerScope.SAME_CLASS),
                new Mosaic(Optional.empty(), Optional.empty(), new Range(0.3, 0.7)),
                new CopyPaste(new IntRange(1, 3), new Range(1, 1)))) {
            assertThat(made(operation, flat(8, 8, 0), CAT, 1).steps()).isEmpty();
            assertThat(made(operation, flat(8, 8, 0), CAT, 1, partner("p", flat(8, 8, 9), Label.NONE))
                            .steps())
                    .isEmpty();
        }
    }

    @Test
    void aDamagedPartnerIsPassedOver() {
        Payload damaged = new Payload.Image(Bytes.of(new byte[] {1, 2, 3}), "image/png");

        Augmenter.Result made =
                made(new MixUp(new Blending(1, PartnerScope.ANY)), flat(8, 8, 5), CAT, 1, partner("p", damaged, DOG));

        assertThat(made.steps()).isEmpty();
        assertThat(made.partners()).isEmpty();
        assertThat(made.copy().label()).isEqualTo(CAT);
    }
}
