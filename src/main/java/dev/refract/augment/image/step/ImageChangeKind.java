package dev.refract.augment.image.step;

import dev.refract.augment.FileStep;
import dev.refract.augment.view.LabelEffect;
import dev.refract.declare.Resource;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;

/** The kinds of change an image operation can be, and what each does to labels. */
public enum ImageChangeKind {
    WARP(Warp.class, LabelEffect.MOVE, "Moves pixels; boxes, polygons, masks and keypoints move along."),
    DISTORTION(
            Distortion.class,
            LabelEffect.MOVE,
            "Bends the image; polygons, masks, keypoints and boxes follow the bend."),
    RELABELING(Relabeling.class, LabelEffect.CHANGE, "Changes labels only; pixels stay."),
    TONE(Tone.class, LabelEffect.STAY, "Changes every pixel by its level alone; labels stay."),
    COLOR_MATRIX(ColorMatrix.class, LabelEffect.STAY, "Mixes the color channels of every pixel; labels stay."),
    FILTER(Filter.class, LabelEffect.STAY, "Changes pixels by those around them or by the whole image; labels stay."),
    PAINT(Paint.class, LabelEffect.HIDE, "Paints on top; labels stay, and what is covered loses visibility."),
    CODEC(Codec.class, LabelEffect.STAY, "Encodes and decodes in a lossy format; labels stay."),
    MIX(ImageMix.class, LabelEffect.MIX, "Mixes with another sample; labels follow the visible parts.");

    private final Class<?> step;
    private final LabelEffect labels;
    private final String sentence;

    ImageChangeKind(Class<?> step, LabelEffect labels, String sentence) {
        this.step = step;
        this.labels = labels;
        this.sentence = sentence;
    }

    /** What the change does to pixels and labels, in a sentence for the user. */
    public String sentence() {
        return sentence;
    }

    /** What the change does to labels. */
    public LabelEffect labels() {
        return labels;
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
