package dev.refract.augment.image.geometric;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Normal;
import dev.refract.random.Range;
import dev.refract.sample.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** A random projective warp: corners move, straight lines stay straight. */
@Named(id = "perspective", doc = "Shows the image as if seen at an angle: its corners move, lines stay straight.")
public record Perspective(
        @Param(
                doc = "How far corners move, as a share of the sides: standard deviation of a normal distribution.",
                def = "[0.05, 0.1]",
                min = 0,
                max = 0.4)
        Range scaleRange,

        @Param(doc = "Which corners move: all freely, the two of one side (a tilt), or one.", def = "free")
        Tilt tilt,

        @Param(doc = "Whether the canvas keeps its size.", def = "true")
        boolean keepSize,

        @Param(
                doc = "Whether the whole image stays visible inside the canvas; otherwise it is cropped to fill it.",
                def = "false")
        boolean fitOutput,

        @Param(doc = "How new pixels are computed.", inline = true)
        Resampling resampling)
        implements ImageOperation {
    /** Corners that move further could cross. */
    private static final double FURTHEST = 0.4;

    /** Which corners move. */
    public enum Tilt {
        FREE,
        SIDE,
        CORNER
    }

    @Override
    public Optional<PerspectiveWarp> draw(ImageFacts facts, UniformRandomProvider random) {
        double scale = scaleRange.draw(random);
        int first = random.nextInt(4);
        List<Point> corners = new ArrayList<>(4);
        for (int i = 0; i < 4; i++) {
            double x = Math.min(FURTHEST, Math.abs(Normal.draw(random)) * scale);
            double y = Math.min(FURTHEST, Math.abs(Normal.draw(random)) * scale);
            boolean ofSide = i == first || i == (first + 1) % 4;
            boolean horizontalSide = first % 2 == 0;
            boolean moves = tilt == Tilt.FREE || (tilt == Tilt.SIDE ? ofSide : i == first);
            boolean movesX = moves && (tilt != Tilt.SIDE || horizontalSide);
            boolean movesY = moves && (tilt != Tilt.SIDE || !horizontalSide);
            double inwardX = movesX ? x : 0;
            double inwardY = movesY ? y : 0;
            corners.add(new Point(i == 1 || i == 2 ? 1 - inwardX : inwardX, i >= 2 ? 1 - inwardY : inwardY));
        }
        return Optional.of(new PerspectiveWarp(corners, keepSize, fitOutput, resampling));
    }
}
