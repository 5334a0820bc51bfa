package dev.refract.cli.reports;

import dev.refract.balance.rounds.RoundLog;
import dev.refract.cli.terminal.Report;
import dev.refract.cli.terminal.TextTable;
import java.util.List;

/**
 * By which rounds a shared balance has decided.
 *
 * @param rounds in the order of partitions and offsets
 */
public record RoundsReport(List<RoundRow> rounds) implements Report {
    public RoundsReport {
        rounds = List.copyOf(rounds);
    }

    /**
     * From where on a round decides.
     *
     * @param partition of the source
     * @param fromOffset the first record it decides
     * @param round its number
     * @param records that it counts
     * @param partitions whose counts are in it
     */
    public record RoundRow(int partition, long fromOffset, long round, long records, int partitions) {}

    /** The rounds of a log. */
    public static RoundsReport of(RoundLog log) {
        return new RoundsReport(log.all().stream()
                .map(start -> new RoundRow(
                        start.partition(),
                        start.from(),
                        start.round().number(),
                        start.round().records(),
                        start.round().counts().size()))
                .toList());
    }

    @Override
    public List<String> lines() {
        TextTable table = new TextTable("partition", "from offset", "round", "of records", "of partitions");
        rounds.forEach(row -> table.row(List.of(
                Integer.toString(row.partition()),
                Long.toString(row.fromOffset()),
                Long.toString(row.round()),
                Long.toString(row.records()),
                Integer.toString(row.partitions()))));
        return table.lines();
    }
}
