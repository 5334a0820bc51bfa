package dev.refract.feed.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Labels stay true: a file's name is read as its pattern says, or not at all. */
class FileNamePatternTest {

    @Test
    void aPatternWithoutSlashLooksAtTheNameOnly() {
        assertThat(FileNamePattern.parse("{label}_{group}_{index}.wav").match("some/where/0_george_31.wav"))
                .contains(Map.of("label", "0", "group", "george", "index", "31"));
    }

    @Test
    void aPatternWithSlashLooksAtThePath() {
        FileNamePattern pattern = FileNamePattern.parse("{}/{label}/{group}-{}.jpg");

        assertThat(pattern.match("animals/cat/p7-003.jpg")).contains(Map.of("label", "cat", "group", "p7"));
        assertThat(pattern.match("cat/p7-003.jpg")).isEmpty();
    }

    @Test
    void whatStandsBetweenTheBracesIsTakenAsItIs() {
        assertThat(FileNamePattern.parse("{label}.(a+).wav").match("x.(a+).wav"))
                .contains(Map.of("label", "x"));
        assertThat(FileNamePattern.parse("{label}.(a+).wav").match("x.aa.wav")).isEmpty();
    }

    @Test
    void patternsThatNameNothingOrOneThingTwiceAreMistakes() {
        assertThatThrownBy(() -> FileNamePattern.parse("*.wav"))
                .isInstanceOf(FeedException.class)
                .hasMessage("pattern *.wav names no part; write for example {label}_{group}_{index}.wav");
        assertThatThrownBy(() -> FileNamePattern.parse("{a}{a}"))
                .isInstanceOf(FeedException.class)
                .hasMessage("pattern {a}{a} names {a} twice; name each part once");
    }
}
