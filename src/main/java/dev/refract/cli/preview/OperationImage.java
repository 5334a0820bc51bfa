package dev.refract.cli.preview;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Augmented;
import dev.refract.augment.Mixing;
import dev.refract.augment.Stage;
import dev.refract.augment.Subject;
import dev.refract.augment.Transform;
import dev.refract.augment.catalog.Catalog;
import dev.refract.augment.engine.Augmenter;
import dev.refract.augment.engine.StepCodec;
import dev.refract.augment.image.ImageMedium;
import dev.refract.augment.image.sheet.ContactSheet;
import dev.refract.augment.image.sheet.SamplePictures;
import dev.refract.declare.Declaration;
import dev.refract.random.Address;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import dev.refract.sample.Bytes;
import dev.refract.sample.Payload;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/**
 * One image operation on the sample scene: as it is, then with every interval of its declaration at its low
 * end, three quarters up, and at its high end. What mixes pictures is drawn three times, with other pictures
 * beside the scene.
 */
record OperationImage(Catalog catalogue, Declaration<?> declaration) {
    private static final double[] STRENGTHS = {0, 0.75, 1};

    /** Four cells side by side, labels drawn. */
    Bytes png(Augmentation<?> operation, int cell) {
        boolean mixing = operation instanceof Mixing<?>;
        Payload.Image image = SamplePictures.image();
        List<ContactSheet.Cell> cells = new ArrayList<>();
        cells.add(new ContactSheet.Cell(image, SamplePictures.label(), "original"));
        Augmenter augmenter = new Augmenter(new StepCodec(catalogue));
        try (Subject subject = ImageMedium.DEFAULT.open(image, SamplePictures.label())) {
            for (double strength : STRENGTHS) {
                Stage stage = Stage.of((Transform) at((Record) operation, strength));
                Augmented copy = augmenter
                        .make(subject, List.of(stage), SamplePictures.partners(), address(mixing ? cells.size() : 0))
                        .copy();
                cells.add(new ContactSheet.Cell(
                        (Payload.Image) copy.payload(),
                        copy.label(),
                        mixing ? "draw " + cells.size() : caption(strength)));
            }
        }
        return new ContactSheet(cell).png(List.of(new ContactSheet.Row("", cells)));
    }

    private Address address(int draw) {
        Address address = Address.of(1, "catalogue", declaration.id());
        return draw == 0 ? address : address.child(draw);
    }

    private static String caption(double strength) {
        return strength == 0 ? "low" : strength == 1 ? "high" : "three quarters";
    }

    /** The same operation with every interval shrunk to one place in it. */
    private static Record at(Record operation, double strength) {
        RecordComponent[] components = operation.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = at(components[i].getAccessor().invoke(operation), strength);
            }
            return operation.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a declared record is public and made of its components", e);
        }
    }

    private static Object at(Object value, double strength) {
        if (value instanceof Range range) {
            double place = range.low() + strength * (range.high() - range.low());
            return new Range(place, place);
        }
        if (value instanceof IntRange range) {
            int place = (int) Math.rint(range.low() + strength * (range.high() - range.low()));
            return new IntRange(place, place);
        }
        return value;
    }
}
