package dev.refract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A document says what its commands print: only those with output are run, and only that is replaced. */
class TranscriptTest {
    @Test
    void replacesWhatCommandsPrint() {
        List<List<String>> run = new ArrayList<>();
        String made = Transcript.rewritten("""
                Text.

                ```console
                $ ./refract demo
                old line
                $ ./refract simulate S2 --plot a.png
                ```

                ```console
                $ mvn verify
                …
                [INFO] BUILD SUCCESS
                $ ./refract run mine.yaml
                …
                inputs    1
                topics    a
                ```
                """, words -> {
            run.add(words);
            return words.get(0).equals("demo")
                    ? List.of("class  share", "", "all    1")
                    : List.of("class  share", "inputs    2", "topics    b");
        });

        assertThat(run).containsExactly(List.of("demo"), List.of("run", "mine.yaml"));
        assertThat(made).isEqualTo("""
                Text.

                ```console
                $ ./refract demo
                class  share

                all    1
                $ ./refract simulate S2 --plot a.png
                ```

                ```console
                $ mvn verify
                …
                [INFO] BUILD SUCCESS
                $ ./refract run mine.yaml
                …
                inputs    2
                topics    b
                ```
                """);
    }
}
