package dev.refract.augment.image.step;

import dev.refract.augment.FileStep;
import dev.refract.declare.Resource;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;

/** The kinds of change an image operation can be, and what each does to labels. */
public enum ImageChangeKind {
    WARP(Warp.class, "Moves pixels; boxes, polygons, masks and keypoints move along. Fuses with other warps."),
    DISTORTION(Distortion.class, "Bends the image; polygons, masks, keypoints and boxes follow the bend."),
    RELABELING(Relabeling.class, "Changes labels only; pixels stay."),
    TONE(Tone.class, "A table of levels; labels stay. Fuses with other tables."),
    COLOR_MATRIX(ColorMatrix.class, "A color matrix; labels stay. Fuses with other matrices."),
    FILTER(Filter.class, "A filter; labels stay."),
    PAINT(Paint.class, "Paints on top; labels stay, and what is covered loses visibility."),
    CODEC(Codec.class, "Encodes and decodes in a lossy format; labels stay."),
    MIX(ImageMix.class, "Mixes with another sample; labels follow the visible parts.");

    private final Class<?> step;
    private final String sentence;

    ImageChangeKind(Class<?> step, String sentence) {
        this.step = step;
        this.sentence = sentence;
    }

    /** What the change does to pixels and labels, in a sentence for the user. */
    public String sentence() {
        return sentence;
    }

    /** The kind of the step that an operation's draw declares. */
    public static ImageChangeKind of(Class<?> operation) {
        Class<?> drawn = Arrays.stream(operation.getDeclaredMethods())
                .filter(method -> method.getName().equals("draw") && !method.isBridge())
                .map(Method::getGenericReturnType)
                .filter(ParameterizedType.class::isInstance)
                .map(type -> (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0])
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(operation + " draws no step"));
        Class<?> applied = FileStep.class.isAssignableFrom(drawn) ? withFile(drawn) : drawn;
        return Arrays.stream(values())
                .filter(kind -> kind.step.isAssignableFrom(applied))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(drawn + " is no kind of image step"));
    }

    private static Class<?> withFile(Class<?> step) {
        try {
            return step.getMethod("with", Resource.class).getReturnType();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(step + " takes no file", e);
        }
    }
}
