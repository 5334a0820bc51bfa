package dev.refract.spec;

import dev.refract.declare.InvalidFieldException;
import dev.refract.declare.Named;
import dev.refract.declare.Param;

/** Limits at which a record is refused or the pipeline stops. */
@Named(id = "limits", doc = "Limits at which a record is refused or the pipeline stops.")
public record Limits(
        @Param(doc = "Largest record written, in bytes.", def = "1000000", min = 1000, max = 1000000000)
        int maxRecordBytes,

        @Param(doc = "Share of refused records above which the pipeline stops.", def = "0.01", min = 0, max = 1)
        double maxRejectedShare,

        @Param(doc = "Records over which that share is measured.", def = "10000", min = 1)
        int rejectedWindow,

        @Param(
                doc =
                        "Milliseconds without a training record after which the copies that are owed are published; 60 times"
                                + " as long where other partitions go on.",
                def = "1000",
                min = 1,
                max = 86400000)
        int idleTimeoutMs,

        @Param(
                doc = "Milliseconds that making one copy may take; beyond it the copy is refused, and so are those of"
                        + " its sample that follow.",
                def = "15000",
                min = 10,
                max = 30000)
        int maxCopyMs,

        @Param(
                doc =
                        "Bytes of heap that making one copy may allocate, those freed again included; beyond it the copy is"
                                + " refused, as above.",
                def = "8000000000",
                min = 1000000)
        long maxCopyBytes,

        @Param(
                doc = "Milliseconds without a copy made or a record committed, while records wait, after which the"
                        + " pipeline counts as stalled.",
                def = "60000",
                min = 1000,
                max = 86400000)
        int stallTimeoutMs) {
    public Limits {
        if (stallTimeoutMs <= maxCopyMs) {
            throw new InvalidFieldException(
                    "stall_timeout_ms", "must be more than max_copy_ms, " + maxCopyMs + ", found " + stallTimeoutMs);
        }
    }
}
