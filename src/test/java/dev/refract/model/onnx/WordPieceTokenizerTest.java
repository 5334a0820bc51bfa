package dev.refract.model.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reproducible: a text has the pieces that BERT's own reader gives it. */
class WordPieceTokenizerTest {
    @TempDir
    private static Path folder;

    private static WordPieceTokenizer pieces;

    @BeforeAll
    static void read() throws IOException {
        pieces = WordPieceTokenizer.read(TinyModels.masked(folder).resolve("vocab.txt"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the dog ran | the dog ran",
                "The  DOG\tran | the dog ran",
                "unhappiness | un ##happi ##ness",
                "dogs, cats. | dogs , cats .",
                "isn't | [UNK] ' [UNK]",
                "häuser | [UNK]",
                "hómé | home",
                "jumping | [UNK]",
                "abb | a ##b ##b",
                "狗 dog狗 | [UNK] dog [UNK]",
                "dog\u200dd | [UNK]",
                "'' | ''",
            })
    void cutsAsBertDoes(String text, String expected) {
        assertThat(pieces.numbers(text).stream()
                        .map(number -> pieces.piece(number.intValue()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void aWordTooLongIsUnknown() {
        assertThat(pieces.numbers("a".repeat(101))).containsExactly(pieces.number(WordPieceTokenizer.SpecialToken.UNK));
    }

    @Test
    void onlyLettersAreWords() {
        assertThat(pieces.isWord((int) pieces.numbers("dog").get(0).longValue()))
                .isTrue();
        assertThat(pieces.isWord((int) pieces.number(WordPieceTokenizer.SpecialToken.MASK)))
                .isFalse();
        assertThat(pieces.isWord((int) pieces.numbers(".").get(0).longValue())).isFalse();
    }
}
