package dev.refract.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;

class HelpTextTest {

    @Test
    void theFirstElementIsTheFirstSentence() {
        CommandSpec command = CommandSpec.create();
        command.usageMessage()
                .description("Draw pictures, a hundred", "times. Print them.", "", "  a  list", "and more.");

        HelpText.arrange(command);

        assertThat(command.usageMessage().description())
                .containsExactly("Draw pictures, a hundred times.", "Print them.", "", "  a  list", "and more.");
    }

    @Test
    void aCommandWithoutADescriptionStaysWithoutOne() {
        CommandSpec command = CommandSpec.create();

        HelpText.arrange(command);

        assertThat(command.usageMessage().description()).isEmpty();
    }
}
