package dev.refract.augment.image.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.refract.sample.Point;
import dev.refract.sample.Polygon;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels stay true: an oriented box is the same after a way through its four corners. */
class OrientedBoxTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, 10, 45, 89.5, 90, 123, 179})
    void comesBackFromItsCorners(double angle) {
        OrientedBox box = new OrientedBox(50, 40, 30, 12, angle);

        OrientedBox back = OrientedBox.around(List.of(box.polygon()));
        boolean exchanged = back.width() < back.height();
        double turned = exchanged ? (back.angle() + 90) % 180 : back.angle();
        assertThat(back.x()).isCloseTo(50, within(1e-9));
        assertThat(back.y()).isCloseTo(40, within(1e-9));
        assertThat(Math.max(back.width(), back.height())).isCloseTo(30, within(1e-9));
        assertThat(Math.min(back.width(), back.height())).isCloseTo(12, within(1e-9));
        assertThat(Math.IEEEremainder(turned - angle, 180)).isCloseTo(0, within(1e-6));
    }

    @Test
    void itsFirstSideTurnsClockwise() {
        List<Point> corners = new OrientedBox(0, 0, 2, 1, 90).polygon().corners();

        assertThat(corners.get(0).x()).isCloseTo(0.5, within(1e-12));
        assertThat(corners.get(0).y()).isCloseTo(-1, within(1e-12));
        assertThat(corners.get(1).y()).isCloseTo(1, within(1e-12));
    }

    @Test
    void isTightAroundPieces() {
        Polygon first = new Polygon(List.of(new Point(0, 0), new Point(2, 0), new Point(1, 0.5)));
        Polygon second = new Polygon(List.of(new Point(1, 2), new Point(2, 3), new Point(0, 3)));

        assertThat(OrientedBox.around(List.of(first, second))).isEqualTo(new OrientedBox(1, 1.5, 2, 3, 0));
    }
}
