package dev.refract.serde;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.refract.sample.AppliedStep;
import dev.refract.sample.DataFault;
import dev.refract.sample.Lineage;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import java.io.IOException;

/** Checks a lineage that comes in: later readers of the stream rely on it. */
final class ForeignLineage {
    private static final JsonFactory JSON = new JsonFactory();

    private ForeignLineage() {}

    /**
     * Returns {@code sample} if it has no lineage, or one that a pipeline can have written.
     *
     * @throws DataFault with what is wrong
     */
    static Sample checked(Sample sample) {
        if (sample.lineage().isPresent() != sample.copy() > 0) {
            throw invalid("a copy has a number above 0 and a lineage, an original neither; found copy " + sample.copy()
                    + (sample.lineage().isPresent() ? " with a lineage" : " without one"));
        }
        sample.lineage().ifPresent(ForeignLineage::check);
        return sample;
    }

    private static void check(Lineage lineage) {
        if (lineage.parents().isEmpty() || lineage.parents().contains("")) {
            throw invalid("it must name its parents");
        }
        if (lineage.pipeline().isEmpty() || lineage.digest().isEmpty()) {
            throw invalid("it must name its pipeline and digest");
        }
        lineage.steps().forEach(ForeignLineage::check);
    }

    private static void check(AppliedStep step) {
        try (JsonParser parser = JSON.createParser(step.parameters())) {
            if (step.operation().isEmpty() || parser.nextToken() != JsonToken.START_OBJECT) {
                throw invalid("a step must be an operation with a JSON object");
            }
            parser.skipChildren();
            if (parser.nextToken() != null) {
                throw invalid("a step must be one JSON object");
            }
        } catch (IOException e) {
            throw new DataFault(Reason.INVALID_SAMPLE, "the lineage is not valid: a step is no JSON", e);
        }
    }

    private static DataFault invalid(String what) {
        return new DataFault(Reason.INVALID_SAMPLE, "the lineage is not valid: " + what);
    }
}
