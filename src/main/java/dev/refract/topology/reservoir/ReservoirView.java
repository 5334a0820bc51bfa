package dev.refract.topology.reservoir;

import dev.refract.balance.reservoir.ReservoirEntry;
import dev.refract.balance.reservoir.Reservoirs;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The reservoirs as they were when the stream was at a position: so what a copy is mixed with does not depend on when
 * the copy is made.
 *
 * @param reservoirs as they are now
 * @param retired what has left them since
 * @param position records before it may be in them
 */
record ReservoirView(Reservoirs reservoirs, RetiredEntries retired, long position) {

    /** The classes that have entries, in alphabetical order. */
    List<String> labels() {
        TreeSet<String> labels = new TreeSet<>();
        reservoirs.labels().stream()
                .filter(label -> reservoirs.entries(label).stream().anyMatch(this::earlier))
                .forEach(labels::add);
        retired.at(position).filter(this::earlier).map(ReservoirEntry::label).forEach(labels::add);
        return List.copyOf(labels);
    }

    /** A class's entries, those that stay longest first. */
    List<ReservoirEntry> entries(String label) {
        List<ReservoirEntry> now = reservoirs.entries(label);
        List<ReservoirEntry> gone = retired.at(position)
                .filter(entry -> entry.label().equals(label))
                .filter(this::earlier)
                .toList();
        if (gone.isEmpty()) {
            return now.stream().allMatch(this::earlier)
                    ? now
                    : now.stream().filter(this::earlier).toList();
        }
        return Stream.concat(now.stream().filter(this::earlier), gone.stream())
                .sorted(ReservoirEntry.BY_PRIORITY)
                .toList();
    }

    private boolean earlier(ReservoirEntry entry) {
        return entry.position() < position;
    }
}
