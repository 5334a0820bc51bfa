package dev.refract.augment.image.mix;

import dev.refract.augment.Partners;
import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageMixing;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.step.ImageMix;
import dev.refract.augment.image.step.LabeledImage;
import dev.refract.augment.mix.LabelMix;
import dev.refract.augment.mix.PartnerScope;
import dev.refract.augment.mix.PartnerSelection;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Beta;
import dev.refract.random.IntRange;
import dev.refract.sample.Label;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Cuts the image into a grid and takes drawn cells from the same places of another image (PatchMix:
 * Cascante-Bonilla et al., "Evolving Image Compositions for Feature Representation Learning", BMVC 2021).
 * Their share of the area is 1 − max(λ, 1 − λ), rounded to a cell, with λ from Beta(alpha, alpha). Class
 * shares follow the visible areas; objects keep the visibility of their visible cells.
 */
@Named(id = "patch_mix", doc = "Takes cells of a grid from another image; labels follow the areas.")
public record PatchMix(
        @Param(
                doc = "Parameter of the Beta distribution that areas are drawn from; 1 is uniform.",
                def = "1",
                min = 0.01,
                max = 100)
        double alpha,

        @Param(doc = "Cells along each side of the grid.", def = "[4, 8]", min = 2, max = 64)
        IntRange gridRange,

        @Param(doc = "Which partners the cells may come from.", def = "any")
        PartnerScope partners)
        implements ImageMixing {
    @Override
    public Optional<Drawn> draw(ImageFacts facts, Partners partners, UniformRandomProvider random) {
        double drawn = Beta.draw(alpha, random);
        int cells = gridRange.draw(random);
        int columns = Math.min(cells, facts.width());
        int rows = Math.min(cells, facts.height());
        double wanted = Math.min(drawn, 1 - drawn) * facts.width() * facts.height();
        List<Integer> open =
                IntStream.range(0, columns * rows).boxed().collect(Collectors.toCollection(ArrayList::new));
        List<Integer> taken = new ArrayList<>();
        int covered = 0;
        while (!open.isEmpty()) {
            int cell = open.remove(random.nextInt(open.size()));
            int area = new GridCell(cell, columns, rows, facts.width(), facts.height()).area();
            if (covered + area / 2.0 > wanted || 2L * (covered + area) > (long) facts.width() * facts.height()) {
                break; // one more would miss the drawn area by more, or cover more than half
            }
            taken.add(cell);
            covered += area;
        }
        Label own = facts.label();
        if (taken.isEmpty() || own.value().isPresent()) {
            return Optional.empty(); // nothing to paste, or a regression value, which no area can be a share of
        }
        return PartnerSelection.draw(own, this.partners, partners, anyone -> true, random)
                .map(partner -> new Drawn(partner.id(), columns, rows, taken));
    }

    /**
     * Drawn cells of a grid over the whole copy.
     *
     * @param taken numbers row · columns + column of those that show the partner
     */
    public record Drawn(String partner, int columns, int rows, List<Integer> taken) implements ImageMix {
        public Drawn {
            taken = List.copyOf(taken);
        }

        @Override
        public List<String> partnerIds() {
            return List.of(partner);
        }

        @Override
        public LabeledImage of(LabeledImage own, List<LabeledImage> partners) {
            LabeledImage whole = PartnerFit.whole(partners.get(0), own.width(), own.height(), own.raster());
            try (Raster pixels = whole.raster()) {
                PixelMask cover = cover(own.width(), own.height());
                Raster mixed = own.raster().copy();
                try {
                    RasterPaste.through(mixed, pixels, cover);
                    return new LabeledImage(mixed, label(own, whole, cover), own.rules());
                } catch (RuntimeException e) {
                    mixed.close();
                    throw e;
                }
            }
        }

        private static Label label(LabeledImage own, LabeledImage whole, PixelMask cover) {
            PixelMask everything = PixelMask.rectangle(own.width(), own.height(), 0, 0, own.width(), own.height());
            double share = (double) cover.count() / everything.count();
            Label beneath = new Occlusion(cover, own.rules()).of(own.label());
            Label above = new Occlusion(everything.without(cover), own.rules()).of(whole.label());
            return new LabelMix().add(beneath, 1 - share).add(above, share).toLabel(own.label());
        }

        private PixelMask cover(int width, int height) {
            BitSet pixels = new BitSet(width * height);
            for (int number : taken) {
                GridCell cell = new GridCell(number, columns, rows, width, height);
                for (int y = cell.top(); y < cell.bottom(); y++) {
                    pixels.set(y * width + cell.left(), y * width + cell.right());
                }
            }
            return new PixelMask(pixels, width, height);
        }
    }

    /** One cell of a grid over a canvas of this size. */
    private record GridCell(int number, int columns, int rows, int width, int height) {
        int left() {
            return number % columns * width / columns;
        }

        int right() {
            return (number % columns + 1) * width / columns;
        }

        int top() {
            return number / columns * height / rows;
        }

        int bottom() {
            return (number / columns + 1) * height / rows;
        }

        int area() {
            return (right() - left()) * (bottom() - top());
        }
    }
}
