package dev.refract.embedded.registry;

import dev.refract.embedded.rest.RegistryRoutes;
import java.util.ArrayList;
import java.util.List;

/** A journal without a broker: what is appended can be replayed. */
final class MemoryJournal implements RegistryJournal {
    private final List<byte[][]> records = new ArrayList<>();

    /** A registry over what this journal holds; a sentence about each record that is skipped goes to {@code skipped}. */
    RegistryRoutes replay(List<String> skipped) {
        var replay = new RegistryReplay(skipped::add);
        for (int offset = 0; offset < records.size(); offset++) {
            replay.add(offset, records.get(offset)[0], records.get(offset)[1]);
        }
        return new RegistryRoutes(replay.finish(), this, "c1");
    }

    /** Adds a record as anybody may write one. */
    void add(byte[] key, byte[] value) {
        records.add(new byte[][] {key, value});
    }

    @Override
    public void append(JournalEntry entry) {
        add(entry.key(), entry.value());
    }
}
