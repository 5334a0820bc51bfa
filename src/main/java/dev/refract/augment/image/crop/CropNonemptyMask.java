package dev.refract.augment.image.crop;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.label.MaskPatch;
import dev.refract.augment.image.label.MaskPng;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.sample.Bytes;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Crops a window of fixed size that shows a pixel of a mask; at a random place when no object has a mask. */
@Named(id = "crop_nonempty_mask", doc = "Crops a window of fixed size that shows mask pixels, if the label has any.")
public record CropNonemptyMask(
        @Param(doc = "Classes with masks to ignore.", def = "[]")
        List<String> ignore,

        @Param(doc = "Its size.", inline = true) CropSize size)
        implements ImageOperation {
    public CropNonemptyMask {
        ignore = List.copyOf(ignore);
    }

    @Override
    public Optional<CropWindow> draw(ImageFacts facts, UniformRandomProvider random) {
        List<Bytes> masks = facts.label().instances().stream()
                .filter(instance -> !ignore.contains(instance.category()))
                .flatMap(instance -> instance.mask().stream())
                .toList();
        if (masks.isEmpty()) {
            return Optional.of(size.anywhere(facts, random));
        }
        try (MaskPatch mask = MaskPng.read(masks.get(random.nextInt(masks.size())), facts.width(), facts.height())) {
            return Optional.of(size.showing(facts, mask.pixel(random.nextInt(mask.area())), random));
        }
    }
}
