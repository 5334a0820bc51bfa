package dev.refract.augment.text.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.Copies;
import dev.refract.augment.text.TextMedium;
import dev.refract.random.Range;
import dev.refract.sample.Label;
import dev.refract.sample.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels stay true: an alias is swapped as a whole word, in its number and with its capitals. */
class AliasSwapTest {
    private static final List<List<String>> GROUPS = List.of(
            List.of("CNN", "convolutional neural network"),
            List.of("photo", "picture"),
            List.of("c++", "cpp"),
            List.of("gpt-2", "GPT two"),
            List.of("mouse", "rodent"),
            List.of("object detection", "finding objects"));

    private static AliasSwap all(List<List<String>> groups) {
        return new AliasSwap(groups, Amount.share(new Range(1, 1)), new AliasMatching(false, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a CNN for photos, here | a convolutional neural network for pictures, here",
                "convolutional neural networks | CNNs",
                "Convolutional Neural  Networks | CNNs",
                "cnn | convolutional neural network",
                "Photo PHOTO Photos PHOTOS photo | Picture PICTURE Pictures PICTURES picture",
                "photon photo-op telephoto | photon photo-op telephoto",
                "C++ in C# and C | Cpp in C# and C",
                "cpp, c | c++, c",
                "gpt-2 | GPT two",
                "mice | rodents",
                "Rodents! | Mice!",
                "Object Detection OBJECT DETECTION | Finding Objects FINDING OBJECTS",
                "neural network | neural network",
            })
    void keepsNumberAndCapitals(String text, String expected) {
        assertThat(Copies.text(text, 1, all(GROUPS))).isEqualTo(expected);
    }

    @Test
    void matchesAcrossAnyWhiteSpace() {
        assertThat(Copies.text("a convolutional\r\n neural network", 1, all(GROUPS)))
                .isEqualTo("a CNN");
    }

    @Test
    void prefersTheLongestAlias() {
        AliasSwap nested = all(List.of(List.of("network", "net"), List.of("neural network", "brain")));
        assertThat(Copies.text("a neural network, a network", 1, nested)).isEqualTo("a brain, a net");
    }

    @Test
    void neverSwapsAcrossTheEndOfASpan() {
        Label label = Label.NONE.withSpans(List.of(new Span(0, 6, "X")));
        assertThat(Copies.make(TextMedium.DEFAULT, "object detection", label, 1, all(GROUPS))
                        .steps())
                .isEmpty();
    }

    @Test
    void matchesCapitalsWhenAsked() {
        AliasSwap exact = new AliasSwap(
                List.of(List.of("US", "America")), Amount.share(new Range(1, 1)), new AliasMatching(true, true));
        assertThat(Copies.text("tell us of the US", 1, exact)).isEqualTo("tell us of the America");
    }

    @Test
    void refusesGroupsThatContradictThemselves() {
        assertThatThrownBy(() -> all(List.of(List.of("alone"))))
                .hasMessage("a group of aliases needs two or more, found [alone]");
        assertThatThrownBy(() -> all(List.of(List.of("a", "b"), List.of("c", "B"))))
                .hasMessage("an alias belongs to one group once, found \"B\" and \"b\"");
        assertThatThrownBy(() -> all(List.of(List.of("a", " b"))))
                .hasMessage("an alias must be words without space around them, found \" b\"");
        assertThatThrownBy(() -> all(List.of()))
                .hasMessage("groups must name at least one group of aliases, found none");
    }

    @Test
    void isTheListItWasMadeOf() {
        assertThat(all(GROUPS).groups()).isEqualTo(GROUPS);
        assertThat(all(GROUPS)).isEqualTo(all(GROUPS));
    }
}
