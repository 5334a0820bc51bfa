package dev.refract.containers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of {@link ClusterKillIT} in the page of guarantees; its numbers are those of the run that wrote it last. */
final class ProofPage {
    private static final Path PAGE = Path.of("src", "site", "markdown", "guarantees.md");
    private static final Pattern SECTION =
            Pattern.compile("(?s)(<!-- kills: generated.*?-->\n).*?(<!-- end of kills -->)");

    private ProofPage() {}

    /**
     * Prints what was injected and compared, and writes it into the page where {@code -Drefract.golden=write} asks for it.
     *
     * @param kills of instances
     * @param brokerKills of brokers
     */
    static void write(int kills, int brokerKills, Scenario.Comparison compared) throws IOException {
        String table = String.format(
                Locale.ROOT, """

                | injected or compared | count |
                |---|---|
                | records in the source | %,d |
                | instances killed | %,d |
                | brokers killed | %,d |
                | records in the sinks, each compared | %,d |
                | records of aborted transactions in the sinks, seen by a reader of uncommitted records | %,d |
                | differences to the undisturbed run: partition, key, headers, value | 0 |

                """, compared.inputs(), kills, brokerKills, compared.outputs(), compared.undone());
        System.out.println(table);
        if ("write".equals(System.getProperty("refract.golden"))) {
            Matcher section = SECTION.matcher(Files.readString(PAGE));
            Files.writeString(
                    PAGE,
                    section.replaceFirst(found -> Matcher.quoteReplacement(found.group(1) + table + found.group(2))));
        }
    }
}
