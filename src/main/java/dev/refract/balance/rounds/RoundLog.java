package dev.refract.balance.rounds;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which round decided which records, in one run. Together with the input it determines every decision of
 * that run, whatever the order in which partitions were read and messages came.
 *
 * <p>As lines, a round start is {@code partition, offset, round number, bytes in Base64}, separated by tabs, after
 * one line that names the pipeline by its digest. A log that holds a start twice, as one of a run that was killed
 * may, says the same as if it held it once.
 *
 * @param digest of the pipeline that was run
 * @param starts the rounds by partition and offset
 */
public record RoundLog(String digest, Map<Integer, NavigableMap<Long, CountRound>> starts) {
    private static final String TITLE = "refract round log of pipeline ";

    public RoundLog {
        TreeMap<Integer, NavigableMap<Long, CountRound>> copy = new TreeMap<>();
        starts.forEach((partition, rounds) ->
                copy.put(partition, Collections.unmodifiableNavigableMap(new TreeMap<>(rounds))));
        starts = Collections.unmodifiableMap(copy);
    }

    /** The log of these starts, in any order. */
    public static RoundLog of(String digest, Iterable<RoundStart> all) {
        Map<Integer, NavigableMap<Long, CountRound>> starts = new TreeMap<>();
        for (RoundStart start : all) {
            starts.computeIfAbsent(start.partition(), partition -> new TreeMap<>())
                    .put(start.from(), start.round());
        }
        return new RoundLog(digest, starts);
    }

    /** The round that decided a record; empty when its partition was still on its own. */
    public Optional<CountRound> inForce(int partition, long offset) {
        return Optional.ofNullable(starts.getOrDefault(partition, Collections.emptyNavigableMap())
                        .floorEntry(offset))
                .map(Map.Entry::getValue);
    }

    /** All round starts, by partition and offset. */
    public List<RoundStart> all() {
        List<RoundStart> all = new ArrayList<>();
        starts.forEach((partition, rounds) ->
                rounds.forEach((from, round) -> all.add(new RoundStart(partition, from, round))));
        return all;
    }

    /** The log as the lines of a file. */
    public Stream<String> lines() {
        return Stream.concat(
                Stream.of(TITLE + digest),
                all().stream()
                        .map(start -> "%d\t%d\t%d\t%s"
                                .formatted(
                                        start.partition(),
                                        start.from(),
                                        start.round().number(),
                                        Base64.getEncoder().encodeToString(start.encode()))));
    }

    /**
     * The log that was written as lines.
     *
     * @throws IllegalArgumentException for anything else, with the number of the line
     */
    public static RoundLog parse(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).startsWith(TITLE)) {
            throw new IllegalArgumentException("line 1: a round log must begin with " + TITLE.strip());
        }
        List<RoundStart> all = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            all.add(start(i + 1, lines.get(i).split("\t", -1)));
        }
        return of(lines.get(0).substring(TITLE.length()), all);
    }

    private static RoundStart start(int number, String[] columns) {
        try {
            return RoundStart.decode(Base64.getDecoder().decode(columns[columns.length - 1]));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
        }
    }
}
