package dev.refract.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No record stops the stream: what readers of JSON disagree on is a fault that names its field. */
class StrictJsonTest {
    static List<Arguments> hostile() {
        return List.of(
                Arguments.of("{\"a\": 1, \"a\": 2}", "at field a (Duplicate field 'a')"),
                Arguments.of("{\"a\": {\"b\": 1, \"b\": 1}}", "at field a.b (Duplicate field 'b')"),
                Arguments.of("{\"a\": [1, NaN]}", "at field a[1] (Non-standard token 'NaN'"),
                Arguments.of("{\"a\": -Infinity}", "at field a (Non-standard token '-Infinity'"),
                Arguments.of("{\"a\": 1} {\"a\": 2}", "(something follows it)"),
                Arguments.of("", "(there is none)"),
                Arguments.of("   ", "(there is none)"),
                Arguments.of("{\"a\": 'x'}", "at field a (Unexpected character"),
                Arguments.of("{\"a\": 01}", "at field a (Invalid numeric value"),
                Arguments.of("{\"a\": 1, // none\n\"b\": 2}", "(Unexpected character"),
                Arguments.of("{\"a\": 1,}", "(Unexpected character"),
                Arguments.of("{\"a\": \"tab\there\"}", "at field a (Illegal unquoted character"),
                Arguments.of("{\"a\": ", "at field a (Unexpected end-of-input"),
                Arguments.of("\uFEFF{\"a\": 1}", "(Unexpected character"),
                Arguments.of("{\"a\": " + "9".repeat(500) + "}", "at field a (Number value length (500) exceeds"),
                Arguments.of("{\"a\": " + "[".repeat(100) + "]".repeat(100) + "}", "nesting depth (65) exceeds"),
                Arguments.of("{\"a\": ".repeat(50_000), "nesting depth (65) exceeds"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isAFault(String text, String message) {
        refused(text.getBytes(UTF_8), message);
    }

    /** Bytes that are no UTF-8, an overlong slash, a surrogate in UTF-8, and UTF-16. */
    @Test
    void textThatIsNotUtf8IsAFault() {
        refused("{\"a\": \"\u00ff\u00fe\"}".getBytes(ISO_8859_1), "the record is not UTF-8");
        refused("{\"a\": \"\u00c0\u00af\"}".getBytes(ISO_8859_1), "the record is not UTF-8");
        refused("{\"a\": \"\u00ed\u00a0\u0080\"}".getBytes(ISO_8859_1), "the record is not UTF-8");
        refused("{\"a\": 1}".getBytes(java.nio.charset.StandardCharsets.UTF_16), "the record is not UTF-8");
    }

    @Test
    void halfASurrogatePairIsAFault() {
        refused("{\"a\": [{\"b\": \"x\\ud800\"}]}".getBytes(UTF_8), "field a[0].b holds half of a surrogate pair");
        assertThat(StrictJson.read("{\"a\": \"\\ud83d\\ude00\"}".getBytes(UTF_8), 0)
                        .path("a")
                        .textValue())
                .isEqualTo("\uD83D\uDE00");
    }

    @Test
    void numbersKeepTheirDigits() {
        String text = "{\"a\":123456789012345678901234567890,\"b\":0.1000000000000000055511151231257827,\"c\":1E+400}";

        assertThat(StrictJson.read(text.getBytes(UTF_8), 0)).hasToString(text);
    }

    private static void refused(byte[] bytes, String message) {
        assertThatThrownBy(() -> StrictJson.read(bytes, 0))
                .isInstanceOfSatisfying(
                        DataFault.class, fault -> assertThat(fault.reason()).isEqualTo(Reason.UNDECODABLE_RECORD))
                .hasMessageContaining(message);
    }
}
