package dev.refract.cli.accounting;

import dev.refract.sample.Sample;
import dev.refract.spec.Revisions;
import dev.refract.spec.Source;
import dev.refract.spec.Tombstones;
import dev.refract.split.Splitter;
import dev.refract.topology.revision.ContentHash;
import dev.refract.topology.revision.ContentHasher;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What came under each id so far: the rules by which a pipeline lets contents through, found out here anew. */
final class KnownContents {
    private final Source source;
    private final ContentHasher hasher = new ContentHasher();
    private final Splitter splitter;
    private final Map<String, ContentHash> contents = new HashMap<>();
    private final Set<String> held = new HashSet<>();

    /** What a sample is beside those that came before. */
    enum Finding {
        /** Nothing stood under its id. */
        NEW,
        /** The same content came before. */
        REPEATED,
        /** Other content stands and stays. */
        IGNORED,
        /** It takes the place of other content. */
        REVISED,
        /** Other content stands, and it should be a dead letter. */
        REFUSED
    }

    /** @param splitter what becomes of equal contents under several ids */
    KnownContents(Source source, Splitter splitter) {
        this.source = source;
        this.splitter = splitter;
    }

    /** What {@code sample} is; what comes after is compared with it if it is let through. */
    Finding look(Sample sample) {
        if (!source.deduplicate()) {
            return Finding.NEW;
        }
        ContentHash content = hasher.of(sample);
        ContentHash known = contents.putIfAbsent(sample.id(), content);
        if (known == null) {
            boolean repeats = splitter.publishesOne() && !held.add(splitter.content(sample));
            if (repeats) {
                contents.remove(sample.id());
            }
            return repeats ? Finding.REPEATED : Finding.NEW;
        }
        if (known.equals(content)) {
            return Finding.REPEATED;
        }
        if (source.revisions() == Revisions.SUPERSEDE) {
            contents.put(sample.id(), content);
            return Finding.REVISED;
        }
        return source.revisions() == Revisions.IGNORE ? Finding.IGNORED : Finding.REFUSED;
    }

    /** Whether some content stands under an id and the source deletes it. */
    boolean delete(String id) {
        return source.tombstones() == Tombstones.FORWARD && forget(id);
    }

    /** Forgets what stands under an id: the next content is new. */
    boolean forget(String id) {
        return contents.remove(id) != null;
    }
}
