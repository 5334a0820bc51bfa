package dev.refract.augment.text.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.text.RandomTexts;
import dev.refract.sample.Bytes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reproducible: a text has the same tokens on every JDK, and its tokens are what a reader calls words. */
class TokenizerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    I don't know.            | WORD I, WORD don't, WORD know, MARK .
                    rock’n’roll O’Brien      | WORD rock’n’roll, WORD O’Brien
                    state-of-the-art AT&T    | WORD state-of-the-art, WORD AT&T
                    the dogs' food           | WORD the, WORD dogs, MARK ', WORD food
                    C++ and F# in C          | WORD C++, WORD and, WORD F#, WORD in, WORD C
                    3.14 1,000 10:30 1/2/20  | NUMBER 3.14, NUMBER 1,000, NUMBER 10:30, NUMBER 1/2/20
                    gpt-2 3rd covid19        | NUMBER gpt-2, NUMBER 3rd, NUMBER covid19
                    U.S.A. e.g. example.org  | WORD U.S.A, MARK ., WORD e.g, MARK ., LINK example.org
                    see https://a.org/b_(c). | WORD see, LINK https://a.org/b_(c), MARK .
                    (www.x.org/y) http://    | MARK (, LINK www.x.org/y, MARK ), WORD http, MARK :, MARK /, MARK /
                    a.b+c@x-y.co.uk, a@b     | EMAIL a.b+c@x-y.co.uk, MARK ',', WORD a, MARK @, WORD b
                    @name #topic no#1        | TAG @name, TAG #topic, WORD no, MARK #, NUMBER 1
                    👩‍👩‍👧👍🏽🇫🇷🇩🇪1️⃣❤️      | EMOJI 👩‍👩‍👧, EMOJI 👍🏽, EMOJI 🇫🇷, EMOJI 🇩🇪, EMOJI 1️⃣, EMOJI ❤️
                    你好ひカタ                   | WORD 你, WORD 好, WORD ひ, WORD カタ
                    שלום, नमस्ते             | WORD שלום, MARK ',', WORD नमस्ते
                    """)
    void cutsWhatAReaderWouldCut(String text, String expected) {
        List<String> tokens = Tokenizer.tokens(text).stream()
                .map(token -> token.kind() + " " + text.substring(token.start(), token.end()))
                .toList();
        assertThat(String.join(", ", tokens)).isEqualTo(expected.replace("','", ","));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void leavesOnlyWhiteSpaceBetweenTokens(long seed) {
        RandomTexts texts = new RandomTexts(seed);
        for (int i = 0; i < 400; i++) {
            String text = texts.next();
            int end = 0;
            for (Token token : Tokenizer.tokens(text)) {
                assertThat(token.start()).isBetween(end, token.end() - 1);
                assertThat(text.substring(end, token.start()).chars())
                        .allMatch(c -> CharacterClasses.role(c) == CharacterClasses.Role.SPACE);
                end = token.end();
            }
            assertThat(text.substring(end).chars())
                    .allMatch(c -> CharacterClasses.role(c) == CharacterClasses.Role.SPACE);
        }
    }

    @Test
    void givesEveryCharacterTheSameRoleOnEveryJdk() {
        byte[] roles = new byte[Character.MAX_CODE_POINT + 1];
        for (int i = 0; i < roles.length; i++) {
            roles[i] = (byte) CharacterClasses.role(i).name().charAt(1);
        }
        assertThat(Bytes.of(roles).sha256())
                .isEqualTo("5f28b5c33df1af6dac1419bea65656bbae9401b7b83b82b916fcc46786a8c690");
    }
}
