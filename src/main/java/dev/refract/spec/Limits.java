package dev.refract.spec;

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
        int rejectedWindow) {}
