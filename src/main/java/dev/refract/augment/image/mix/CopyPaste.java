package dev.refract.augment.image.mix;

import dev.refract.augment.Partner;
import dev.refract.augment.Partners;
import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageMixing;
import dev.refract.augment.image.codec.ImageHeader;
import dev.refract.augment.mix.PartnerSelection;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import dev.refract.sample.Box;
import dev.refract.sample.Payload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Pastes objects of another image: Ghiasi et al., "Simple Copy-Paste is a Strong Data Augmentation Method for
 * Instance Segmentation", CVPR 2021. An object is cut out along its mask, else its outlines, else its box,
 * scaled with its image to the copy's size and by a drawn factor, and placed so that it lies inside. Covered
 * objects lose visibility.
 */
@Named(id = "copy_paste", doc = "Pastes objects of another image; covered objects lose visibility.")
public record CopyPaste(
        @Param(doc = "Number of objects; all of them when the image has fewer.", def = "[1, 3]", min = 1, max = 1000)
        IntRange numObjectsRange,

        @Param(doc = "Factor of the size of each object.", def = "[0.8, 1.25]", min = 0.01, max = 100)
        Range scaleRange,

        @Param(
                doc =
                        "Which objects: any, or deficit, those of the class that the copy has fewest of, as long as it has"
                                + " more of another; any if left out.")
        Optional<PastedClass> objects)
        implements ImageMixing {
    /** Pasting objects of any class. */
    public CopyPaste(IntRange numObjectsRange, Range scaleRange) {
        this(numObjectsRange, scaleRange, Optional.empty());
    }

    @Override
    public boolean covers() {
        return true;
    }

    @Override
    public Optional<PastedObjects> draw(ImageFacts facts, Partners partners, UniformRandomProvider random) {
        boolean deficit = objects.equals(Optional.of(PastedClass.DEFICIT));
        Predicate<Partner> fits = deficit
                ? partner -> new ClassDeficit(facts.label())
                        .largest(partner.label(), ObjectCutout.find(partner.label()))
                        .isPresent()
                : partner -> !ObjectCutout.find(partner.label()).isEmpty();
        return PartnerSelection.any(partners, fits, random).map(partner -> draw(facts, partner, deficit, random));
    }

    private PastedObjects draw(ImageFacts facts, Partner partner, boolean deficit, UniformRandomProvider random) {
        ClassDeficit lacking = new ClassDeficit(facts.label());
        ImageHeader header = ImageHeader.read(((Payload.Image) partner.payload()).encoded());
        double fit = Math.min(
                (double) facts.width() / header.uprightWidth(), (double) facts.height() / header.uprightHeight());
        List<ObjectCutout> open = new ArrayList<>(ObjectCutout.find(partner.label()));
        List<PastedObjects.Paste> pastes = new ArrayList<>();
        for (int left = numObjectsRange.draw(random); left > 0 && !open.isEmpty(); left--) {
            Optional<ObjectCutout> chosen = deficit
                    ? lacking.largest(partner.label(), open)
                    : Optional.of(open.get(random.nextInt(open.size())));
            if (chosen.isEmpty()) {
                break;
            }
            ObjectCutout cutout = chosen.get();
            open.remove(cutout);
            lacking.add(partner.label().instances().get(cutout.object()).category());
            Box bounds = cutout.bounds();
            double most = Math.min(facts.width() / bounds.width(), facts.height() / bounds.height());
            double scale = Math.min(fit * scaleRange.draw(random), most);
            double x = random.nextDouble() * (facts.width() - scale * bounds.width());
            double y = random.nextDouble() * (facts.height() - scale * bounds.height());
            pastes.add(new PastedObjects.Paste(cutout.object(), scale, (int) Math.floor(x), (int) Math.floor(y)));
        }
        return new PastedObjects(partner.id(), pastes);
    }
}
