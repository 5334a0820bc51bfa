package dev.refract.augment.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.augment.Augmentation;
import dev.refract.augment.ContractSamples.Specimen;
import dev.refract.augment.Stage;
import dev.refract.augment.Subject;
import dev.refract.augment.catalog.Catalog;
import dev.refract.augment.catalog.ImageOperations;
import dev.refract.augment.engine.Augmenter;
import dev.refract.augment.engine.StepCodec;
import dev.refract.augment.image.sheet.ContactSheet;
import dev.refract.random.Address;
import dev.refract.sample.Box;
import dev.refract.sample.Bytes;
import dev.refract.sample.DataFault;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;

/** Exactly once, for weeks: every native object is released by whoever took it, also when something fails. */
class NativeMemoryTest {
    private static final ImageContractSamples SAMPLES = new ImageContractSamples();
    private static final Augmenter AUGMENTER = new Augmenter(new StepCodec(Catalog.of(List.of(new ImageOperations()))));

    @Test
    void copiesLeaveNothingBehind() {
        everything(); // loads and warms up whatever lives for good
        long before = Pointer.totalCount();
        everything();
        assertThat(Pointer.totalCount()).isLessThanOrEqualTo(before);
    }

    @Test
    void failuresLeaveNothingBehind() {
        failures();
        long before = Pointer.totalCount();
        failures();
        assertThat(Pointer.totalCount()).isLessThanOrEqualTo(before);
    }

    private static void everything() {
        List<Stage> each = SAMPLES.operations().stream().map(Stage::of).toList();
        for (Specimen specimen : SAMPLES.ordinary()) {
            try (Subject subject = ImageMedium.DEFAULT.open(specimen.payload(), specimen.label())) {
                for (Augmentation<?> operation : SAMPLES.operations()) {
                    AUGMENTER.make(subject, List.of(Stage.of(operation)), Address.of(1, "memory", "one"));
                }
                AUGMENTER.make(subject, each, Address.of(1, "memory", "all"));
            }
            new ContactSheet(64)
                    .png(List.of(new ContactSheet.Row(
                            "row",
                            List.of(new ContactSheet.Cell(
                                    (Payload.Image) specimen.payload(), specimen.label(), List.of(specimen.name()))))));
        }
    }

    private static void failures() {
        Payload.Image image = (Payload.Image) SAMPLES.ordinary().get(0).payload();
        byte[] damaged = image.encoded().array().clone();
        Arrays.fill(damaged, damaged.length / 4, damaged.length - 2, (byte) 0);
        Label outside = Label.NONE.withInstances(List.of(Instance.boxed("far", new Box(500, 500, 600, 600))));
        Label wrongMask = Label.NONE.withInstances(
                SAMPLES.ordinary().get(1).label().instances().subList(2, 3));
        Specimen tooLong = SAMPLES.extremes().get(SAMPLES.extremes().size() - 1);

        assertThatThrownBy(() -> ImageMedium.DEFAULT.open(image, outside)).isInstanceOf(DataFault.class);
        assertThatThrownBy(() -> ImageMedium.DEFAULT.open(image, wrongMask)).isInstanceOf(DataFault.class);
        assertThatThrownBy(() -> ImageMedium.DEFAULT.open(
                        new Payload.Image(Bytes.of(Arrays.copyOf(damaged, 300)), "image/jpeg"), Label.NONE))
                .isInstanceOf(DataFault.class);
        try (Subject subject = ImageMedium.DEFAULT.open(tooLong.payload(), Label.NONE)) {
            Stage rotate = Stage.of(SAMPLES.operations().get(2));
            assertThatThrownBy(() -> AUGMENTER.make(subject, List.of(rotate), Address.of(1, "memory", "long")))
                    .isInstanceOf(DataFault.class);
        }
    }
}
