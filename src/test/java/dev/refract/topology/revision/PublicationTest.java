package dev.refract.topology.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.sample.Split;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Exactly once: what is known of an id reads back as it was stored, and takes tens of bytes. */
class PublicationTest {
    private static final ContentHash HASH = new ContentHash(Long.MIN_VALUE, 7);

    @Test
    void readsBackEqual() {
        CopyNumbers some = CopyNumbers.of(IntStream.of(0, 1, 2, 5, 90));
        Publication training = new Publication(3, Optional.of(HASH), Split.TRAIN, some);
        Publication nothing = new Publication(0, Optional.of(HASH), Split.TRAIN, CopyNumbers.NONE);

        assertThat(Publication.decode(training.encode())).isEqualTo(training);
        assertThat(Publication.decode(nothing.encode())).isEqualTo(nothing);
        assertThat(Publication.decode(training.retracted().encode())).isEqualTo(training.retracted());
    }

    @Test
    void takesTensOfBytes() {
        Publication heldOut = new Publication(0, Optional.of(HASH), Split.TEST, CopyNumbers.ORIGINAL);
        Publication many = new Publication(0, Optional.of(HASH), Split.TRAIN, CopyNumbers.of(IntStream.range(0, 128)));

        assertThat(heldOut.encode()).hasSize(23);
        assertThat(heldOut.retracted().encode()).hasSize(6);
        assertThat(many.encode()).hasSize(38);
    }

    @Test
    void holdsItsOwnContentAlone() {
        Publication published = new Publication(0, Optional.of(HASH), Split.TEST, CopyNumbers.ORIGINAL);

        assertThat(published.holds(HASH)).isTrue();
        assertThat(published.holds(new ContentHash(7, 7))).isFalse();
        assertThat(published.retracted().holds(HASH)).isFalse();
        assertThat(published.with(4).samples()).isEqualTo(CopyNumbers.of(IntStream.of(0, 4)));
    }

    /** Rows of one byte are of versions that kept ids alone: the id is known with any content. */
    @Test
    void knowsAnIdThatWasStoredWithoutItsContent() {
        Publication alone = Publication.decode(new byte[] {1});

        assertThat(alone.holds(HASH)).isTrue();
        assertThat(alone.stands()).isFalse();
    }

    @Test
    void refusesWhatNoVersionHasWritten() {
        assertThatThrownBy(() -> Publication.decode(new byte[] {9, 9, 9}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("start the pipeline under a new version");
    }
}
