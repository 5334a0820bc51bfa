package dev.refract.augment.image.warp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.refract.sample.Box;
import dev.refract.sample.Point;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels stay true: what is cut and what is left make up the whole. */
class PolygonClippingTest {
    private static final List<Point> SQUARE = new Box(0, 0, 10, 10).corners();

    @Test
    void halfOfASquareIsHalf() {
        assertThat(PolygonClipping.clip(SQUARE, new HalfPlane(1, 0, -4)))
                .containsExactlyInAnyOrderElementsOf(new Box(4, 0, 10, 10).corners());
        assertThat(PolygonClipping.clip(SQUARE, new HalfPlane(1, 0, -11))).isEmpty();
        assertThat(PolygonClipping.clip(SQUARE, new HalfPlane(1, 0, 0))).containsExactlyInAnyOrderElementsOf(SQUARE);
    }

    /** A comb of two teeth, cut across the teeth. */
    @Test
    void aConcaveShapeInPiecesHasTheAreaOfItsPieces() {
        List<Point> comb = List.of(
                new Point(0, 0),
                new Point(10, 0),
                new Point(10, 10),
                new Point(7, 10),
                new Point(7, 2),
                new Point(3, 2),
                new Point(3, 10),
                new Point(0, 10));

        assertThat(PolygonClipping.area(PolygonClipping.clip(comb, new HalfPlane(0, 1, -5))))
                .isCloseTo(30, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void insideAndOutsideMakeTheWhole(int seed) {
        Random random = new Random(seed);
        List<Point> star = IntStream.range(0, 9)
                .mapToObj(i -> {
                    double radius = 2 + 4 * random.nextDouble();
                    return new Point(5 + radius * Math.cos(i * 0.69), 5 + radius * Math.sin(i * 0.69));
                })
                .toList();
        Homography turn = Homography.rotation(random.nextInt(360)).about(5, 5);
        List<HalfPlane> window = HalfPlane.of(
                new Box(3, 4, 9, 8).corners().stream().map(turn::of).toList());

        double inside = PolygonClipping.area(PolygonClipping.clip(star, window));
        double outside = PolygonClipping.subtract(star, window).stream()
                .mapToDouble(PolygonClipping::area)
                .sum();
        assertThat(inside + outside).isCloseTo(PolygonClipping.area(star), within(1e-9));
        assertThat(inside).isPositive();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 90, 123, 270})
    void thereAndBackIsNowhere(double angle) {
        Homography there = Homography.scaling(1.5, 0.7)
                .then(Homography.shearing(10, -5))
                .then(Homography.rotation(angle))
                .then(new Homography(1, 0, 3, 0, 1, 4, 0.001, -0.002, 1));
        Point p = there.then(there.inverse()).of(new Point(12, 34));

        assertThat(p.x()).isCloseTo(12, within(1e-9));
        assertThat(p.y()).isCloseTo(34, within(1e-9));
    }
}
