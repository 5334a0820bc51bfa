package dev.refract.augment.image;

import dev.refract.augment.Augmentation;
import dev.refract.augment.image.warp.Border;
import dev.refract.declare.Declaration;
import dev.refract.declare.Library;
import dev.refract.declare.Needs;
import dev.refract.sample.Kind;
import java.util.List;
import java.util.Locale;

/** An operation on images. */
@Needs(Library.OPENCV)
public interface ImageOperation extends Augmentation<ImageFacts> {
    @Override
    default Kind kind() {
        return Kind.IMAGE;
    }

    /** A border that repeats the image repeats its objects, and no label follows. */
    @Override
    default List<String> cautions() {
        for (Declaration.Field field :
                Declaration.of(getClass().asSubclass(Record.class)).fields()) {
            if (field.valueOf((Record) this) instanceof Border border
                    && (border == Border.REFLECT || border == Border.WRAP)) {
                return List.of("border: " + border.name().toLowerCase(Locale.ROOT)
                        + " shows what lies near the edge once more, where an object has no label;"
                        + " for images with objects use constant or replicate");
            }
        }
        return List.of();
    }
}
