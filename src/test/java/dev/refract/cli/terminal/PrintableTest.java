package dev.refract.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing wrong passes in silence: names from data reach the terminal as text and never as commands. */
class PrintableTest {
    private static final String ESCAPE = "\u001b";

    @Test
    void controlCharactersAreWrittenOut() {
        assertThat(Printable.line("red" + ESCAPE + "[31m\r\n\t\u0085\u2028"))
                .isEqualTo("red\\u001b[31m\\u000d\\u000a\\u0009\\u0085\\u2028");
        assertThat(Printable.line("\u202egpj.exe \u2066x\u2069")).isEqualTo("\\u202egpj.exe \\u2066x\\u2069");
        assertThat(Printable.line("\ud83d alone")).isEqualTo("\\ud83d alone");
    }

    @Test
    void allOtherTextStays() {
        for (String text :
                List.of("", "Grün", "猫", "\ud83d\udc69\u200d\ud83d\udd2c", "می\u200cخواهم", "a\\u001b", "שלום")) {
            assertThat(Printable.line(text)).isSameAs(text);
        }
    }

    @Test
    void aClassIsToldApartFromTheSum() {
        assertThat(Printable.category("all")).isEqualTo("\"all\"");
        assertThat(Printable.category("")).isEqualTo("(no class)");
        assertThat(Printable.category("none")).isEqualTo("none");
        assertThat(new TextTable("class", "n")
                        .row(List.of("two\nlines" + ESCAPE, "1"))
                        .lines())
                .containsExactly("class                 n", "two\\u000alines\\u001b  1");
    }

    @Test
    void aWriterEscapesWhatIsPrintedAsLines() {
        StringWriter written = new StringWriter();
        PrintableWriter out = new PrintableWriter(written);
        out.println("one" + ESCAPE + "\ntwo");
        out.print(ESCAPE + "[H");
        out.flush();

        assertThat(written.toString()).isEqualTo("one\\u001b\ntwo" + System.lineSeparator() + ESCAPE + "[H");
    }
}
