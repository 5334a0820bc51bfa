package dev.refract.augment.image.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Test;

/** Nothing in silence: a class name stands on a sheet as it is, or as the numbers of its characters. */
class SheetTextTest {
    private static final int PRIVATE_USE = 0xE123;

    @Test
    void umlautsAreDrawn() {
        SheetText text = new SheetText();

        assertThat(ink(text, "Grün")).isNotEqualTo(ink(text, "Grun")).isNotEqualTo(ink(text, "Gr?n"));
        assertThat(text.notes()).isEmpty();
    }

    @Test
    void aCharacterOfAnotherFontIsTakenFromThereOrNamed() {
        SheetText text = new SheetText();
        boolean known = Arrays.stream(
                        GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                .anyMatch(font -> font.canDisplay('猫'));

        int width = text.width("猫", SheetText.Style.CAPTION);

        if (known) {
            assertThat(text.notes()).isEmpty();
        } else {
            assertThat(width).isEqualTo(text.width("U+732B", SheetText.Style.CAPTION));
            assertThat(text.notes()).singleElement().asString().startsWith("no font of this machine has 猫 (U+732B); ");
        }
    }

    @Test
    void whatNoFontHasIsWrittenAsItsNumber() {
        SheetText text = new SheetText();
        String name = "a" + Character.toString(PRIVATE_USE) + "b";

        assertThat(ink(text, name)).isEqualTo(ink(new SheetText(), "aU+E123b"));
        assertThat(text.notes()).singleElement().asString().contains("(U+E123)");
    }

    @Test
    void controlCharactersAndMarksOfDirectionDoNoHarm() {
        SheetText text = new SheetText();

        assertThat(text.width("a\u200db", SheetText.Style.NAME)).isEqualTo(text.width("ab", SheetText.Style.NAME));
        assertThat(text.width("a\nb", SheetText.Style.NAME)).isEqualTo(text.width("aU+000Ab", SheetText.Style.NAME));
    }

    @Test
    void longTextsAreBrokenAtSpacesOrCut() {
        SheetText text = new SheetText();
        int room = text.width("rotate angle", SheetText.Style.CAPTION);

        assertThat(text.wrapped("rotate angle 7.31", SheetText.Style.CAPTION, room))
                .containsExactly("rotate angle", "7.31");
        try (Scalar paper = Scalar.all(255);
                Mat sheet = new Mat(40, 200, opencv_core.CV_8UC3, paper)) {
            text.write(sheet, "rotate angle 7.31", SheetText.Style.CAPTION, 10, 20, room, SheetText.INK);
            assertThat(columnsWithInk(sheet)).allMatch(column -> column >= 9 && column <= 10 + room);
        }
    }

    private static List<Integer> ink(SheetText text, String name) {
        try (Scalar paper = Scalar.all(255);
                Mat sheet = new Mat(40, 200, opencv_core.CV_8UC3, paper)) {
            text.write(sheet, name, SheetText.Style.CAPTION, 10, 20, 180, SheetText.INK);
            return levels(sheet);
        }
    }

    private static List<Integer> levels(Mat sheet) {
        byte[] levels = new byte[(int) sheet.total() * 3];
        sheet.data().get(levels);
        return java.util.stream.IntStream.range(0, levels.length)
                .mapToObj(i -> (int) levels[i])
                .toList();
    }

    private static List<Integer> columnsWithInk(Mat sheet) {
        List<Integer> levels = levels(sheet);
        return java.util.stream.IntStream.range(0, levels.size())
                .filter(i -> levels.get(i) != -1)
                .mapToObj(i -> i / 3 % sheet.cols())
                .distinct()
                .toList();
    }
}
